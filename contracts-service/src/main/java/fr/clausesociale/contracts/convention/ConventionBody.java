package fr.clausesociale.contracts.convention;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Body of every record on {@code contracts.convention.v1}: the convention's full public state. Signatures recorded in error
 * are not in it, and of targets those in force.
 *
 * @param until last day, null: until further notice
 */
record ConventionBody(
        Instant recordedAt,
        UUID conventionId,
        String name,
        String territory,
        LocalDate from,
        LocalDate until,
        String followedBy,
        Counting counting,
        List<PublishedSignatory> signatories,
        List<PublishedTarget> targets) {

    /** @param endedOn last day bound, null: still */
    record PublishedSignatory(String siret, String siren, String name, LocalDate signedOn, LocalDate endedOn) {}

    /** @param hours null: none aimed at */
    record PublishedTarget(int year, BigDecimal hours, Integer peopleMin, Integer peopleMax) {}

    static ConventionBody of(Convention c) {
        return new ConventionBody(
                c.updatedAt(),
                c.id(),
                c.name(),
                c.territory(),
                c.from(),
                c.until(),
                c.followedBy(),
                c.counting(),
                c.signatories().stream()
                        .filter(Signatory::stands)
                        .map(Signatory::published)
                        .toList(),
                c.targets().stream().map(ConventionBody::target).toList());
    }

    private static PublishedTarget target(YearTarget target) {
        YearTarget.Target figures = target.target();
        return new PublishedTarget(target.year(), figures.hours(), figures.peopleMin(), figures.peopleMax());
    }
}
