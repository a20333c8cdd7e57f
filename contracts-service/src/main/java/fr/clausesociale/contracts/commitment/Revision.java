package fr.clausesociale.contracts.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Terms that were replaced.
 *
 * @param until first day they no longer held: the past is still answered by them
 */
record Revision(LocalDate until, Terms terms, String reason, Instant recordedAt, String recordedBy) {

    /** Terms that held on a day and were replaced since, none where the present ones did. */
    static Optional<Terms> termsOn(List<Revision> revisions, LocalDate day) {
        return revisions.stream()
                .filter(revision -> day.isBefore(revision.until()))
                .findFirst()
                .map(Revision::terms);
    }
}
