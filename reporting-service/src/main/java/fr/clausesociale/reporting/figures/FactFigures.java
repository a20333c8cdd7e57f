package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.settings.Policies;
import fr.clausesociale.reporting.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** For what is asked of the facts themselves: who is shown what, until when it is complete, what is too small to be told. */
@ApplicationScoped
public class FactFigures {

    private final Figures figures;
    private final Reach reach;
    private final Policies policies;
    private final BusinessClock clock;

    FactFigures(Figures figures, Reach reach, Policies policies, BusinessClock clock) {
        this.figures = figures;
        this.reach = reach;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Contracts that a caller is shown.
     *
     * @param condition of a contract {@code k} in SQL
     * @param exact whether the caller sees each of them anyway
     */
    public record Contracts(String condition, boolean exact) {}

    /** Some people's hours, by what they are told of. */
    public record Counted(List<String> values, BigDecimal hours, long persons) {

        private Cell cell() {
            return new Cell(values, hours, persons, 0, 0);
        }
    }

    /**
     * @param on the day of which the contracts are told
     * @throws fr.clausesociale.platform.problem.Problem where the territory is out of reach
     */
    public Contracts contracts(Caller caller, TerritoryCode territory, LocalDate on) {
        Granted granted = reach.of(caller, territory.code(), Axis.PERFORMANCE);
        return of(granted, on);
    }

    /**
     * The same for what tells of people.
     *
     * @throws fr.clausesociale.platform.problem.Problem where they are none of the caller's
     */
    public Contracts contractsOfPeople(Caller caller, TerritoryCode territory, LocalDate on) {
        Granted granted = reach.of(caller, territory.code(), Axis.PERFORMANCE);
        granted.permit(List.of(Dimension.EXIT));
        return of(granted, on);
    }

    private static Contracts of(Granted granted, LocalDate on) {
        return new Contracts(granted.condition().onFacts("DATE '" + on + "'"), granted.exact());
    }

    /** Whether the caller coordinates a territory: its own, a part of it, or one that holds it. */
    public boolean coordinates(Caller caller, Territory place) {
        return reach.coordinates(caller, place);
    }

    /** A moment, or the end of a civil day; null where nothing is said. */
    public Instant moment(String name, String text) {
        return Question.moment(name, text);
    }

    /** Until when what was known is complete. */
    public Instant freshAt(Instant knownOn) {
        Instant freshAt = figures.freshAt();
        return knownOn != null && knownOn.isBefore(freshAt) ? knownOn : freshAt;
    }

    /** The day of what was known; today where nothing else is said. */
    public LocalDate day(Instant knownOn) {
        return knownOn == null ? clock.today() : LocalDate.ofInstant(knownOn, BusinessClock.ZONE);
    }

    public <T> T read(Reading<T> reading) {
        return figures.read(reading);
    }

    /** Of fewer people nothing is told to who does not follow all their contracts. */
    public int threshold(String territory, LocalDate day) {
        return policies.inForce(territory, day, null).k();
    }

    /**
     * Which of some cells must not be told to those who are told their total, too.
     *
     * @return their values
     */
    public static Set<List<String>> withheld(int threshold, Collection<Counted> cells) {
        return cells.isEmpty()
                ? Set.of()
                : new Disclosure(threshold)
                        .withheld(cells.stream().map(Counted::cell).toList(), any -> false).stream()
                                .map(Cell::values)
                                .collect(Collectors.toSet());
    }
}
