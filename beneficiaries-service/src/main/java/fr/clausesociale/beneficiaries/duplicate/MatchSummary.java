package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.person.MatchPair;
import java.time.Instant;
import java.util.UUID;

/**
 * A pair in the queue, by pseudonyms.
 *
 * @param older who became known first
 */
record MatchSummary(UUID id, MatchPair.Status status, UUID older, UUID newer, Instant foundAt) {

    static MatchSummary of(MatchPair pair) {
        return new MatchSummary(pair.id(), pair.status(), pair.older(), pair.newer(), pair.foundAt());
    }
}
