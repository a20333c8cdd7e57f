package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.separation.ToldFact;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whether two are one person, and why.
 *
 * @param facts where they were taken for one: whose each fact is that was recorded meanwhile and does not tell so itself
 */
record MatchDecisionRequest(
        @NotNull Decision decision,
        @NotBlank @Reason @Size(max = 1000) String reason,
        @Size(max = 1000) List<@NotNull @Valid ToldFact> facts) {

    MatchDecisionRequest {
        facts = facts == null ? List.of() : facts;
    }

    /** What may be decided of a pair. */
    enum Decision {
        MERGE(MatchPair.Status.MERGED),
        DISTINCT(MatchPair.Status.DISTINCT);

        private final MatchPair.Status status;

        Decision(MatchPair.Status status) {
            this.status = status;
        }

        MatchPair.Status status() {
            return status;
        }
    }
}
