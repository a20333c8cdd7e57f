package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How far a convention got in a year.
 *
 * <p>Only what the caller may know is in it ({@link ConventionVisibility}): contracts elsewhere that it does not see are left out
 * without a word. A contract in parts counts by its share in the territory.
 *
 * <p>The rule: accepted hours worked in the year count on contracts whose buyer, as a legal unit, was a signatory on the day
 * the contract was notified, its first and last day included, and that are performed within the territory. It is a policy
 * [U]: each convention says its own in {@link Counting}. A contract without a day of notification does not count.
 *
 * @param target in force for the year, null: none
 * @param hours accepted, net of reversals
 * @param persons distinct persons with hours; null where it would tell of the few on contracts that the caller does not see
 * @param rate hours over the target, to four digits; null where no hours are aimed at
 * @param peopleRate persons over the least aimed at; null where none is aimed at, or persons are not told
 * @param leftOut what signatories' contracts came to beside, and why it does not count
 * @param asOf when this was read
 */
record ConventionProgress(
        UUID conventionId,
        int year,
        String territory,
        Counting counting,
        YearTarget.View target,
        BigDecimal hours,
        Long persons,
        BigDecimal rate,
        BigDecimal peopleRate,
        long contracts,
        List<BySignatory> signatories,
        LeftOut leftOut,
        Instant asOf) {

    /** @param contracts of this signatory that count and had hours accepted in the year */
    record BySignatory(String siren, String name, LocalDate signedOn, long contracts, BigDecimal hours) {}

    /**
     * @param elsewhere performed outside the territory, or not known to be in it
     * @param notSignatory while the buyer had not signed yet, or no longer was bound
     */
    record LeftOut(Sum elsewhere, Sum notSignatory) {}

    record Sum(long contracts, BigDecimal hours) {}

    static ConventionProgress of(
            Convention convention, int year, List<Contribution> contributions, Long persons, Instant asOf) {
        YearTarget target = convention.target(year).orElse(null);
        Sum counted = sum(contributions, Contribution::counts);
        YearTarget.Target figures = target == null ? new YearTarget.Target(null, null, null) : target.target();
        Integer people = figures.peopleMin();
        return new ConventionProgress(
                convention.id(),
                year,
                convention.territory(),
                convention.counting(),
                target == null ? null : target.view(),
                counted.hours(),
                persons,
                rate(counted.hours(), figures.hours()),
                persons == null || people == null
                        ? null
                        : rate(BigDecimal.valueOf(persons), BigDecimal.valueOf(people)),
                counted.contracts(),
                bySignatory(convention, year, contributions),
                new LeftOut(sum(contributions, c -> c.member() && !c.inPlace()), sum(contributions, c -> !c.member())),
                asOf);
    }

    private static BigDecimal rate(BigDecimal done, BigDecimal aimed) {
        return aimed == null || aimed.signum() == 0 ? null : done.divide(aimed, 4, RoundingMode.HALF_UP);
    }

    /** One row a legal unit that had signed by the end of the year, with the first of its signatures. */
    private static List<BySignatory> bySignatory(Convention convention, int year, List<Contribution> contributions) {
        Map<String, Signatory> bodies = new LinkedHashMap<>();
        convention.signatories().stream()
                .filter(signatory -> signatory.stands() && signatory.signedOn().getYear() <= year)
                .forEach(signatory -> bodies.putIfAbsent(signatory.siren(), signatory));
        return bodies.values().stream()
                .map(body -> {
                    Sum sum = sum(contributions, c -> c.counts() && c.siren().equals(body.siren()));
                    return new BySignatory(body.siren(), body.name(), body.signedOn(), sum.contracts(), sum.hours());
                })
                .toList();
    }

    private static Sum sum(List<Contribution> contributions, Predicate<Contribution> which) {
        List<Contribution> chosen = contributions.stream().filter(which).toList();
        return new Sum(
                chosen.stream().mapToLong(Contribution::contracts).sum(),
                Decimals.two(chosen.stream().map(Contribution::hours).reduce(Decimals.ZERO, BigDecimal::add)));
    }
}
