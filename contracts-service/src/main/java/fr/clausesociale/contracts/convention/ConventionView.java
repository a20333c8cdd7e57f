package fr.clausesociale.contracts.convention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A convention as it is answered.
 *
 * @param signatories how many are bound today
 * @param targets in force, by year
 */
public record ConventionView(
        UUID id,
        long version,
        String name,
        String territory,
        LocalDate from,
        LocalDate until,
        String followedBy,
        Counting counting,
        long signatories,
        List<YearTarget.View> targets,
        Instant updatedAt) {

    public static ConventionView of(Convention c, LocalDate today) {
        return new ConventionView(
                c.id(),
                c.version(),
                c.name(),
                c.territory(),
                c.from(),
                c.until(),
                c.followedBy(),
                c.counting(),
                c.signatories().stream()
                        .filter(signatory -> signatory.boundOn(today))
                        .count(),
                c.targets().stream().map(YearTarget::view).toList(),
                c.updatedAt());
    }
}
