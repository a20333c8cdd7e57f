package fr.clausesociale.reporting.conditions;

import fr.clausesociale.platform.authority.Right;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.lines.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which hours a facilitator structure follows: those of contracts that named it in the month worked and, of contracts that named
 * nobody then, those performed in what was its territory in that month.
 */
public final class Following {

    private final Geography geography;
    private final LocalDate today;

    public Following(Geography geography, LocalDate today) {
        this.geography = geography;
        this.today = today;
    }

    /**
     * @param structure SIRET
     * @param held all that it has, had or is going to have as a facilitator
     * @param ofAccount where the account may act for it today: one that has some of its territories only has no others of the past
     */
    public Condition of(String structure, List<Right> held, Set<String> ofAccount) {
        boolean whole = held.stream()
                .filter(right -> right.inForceOn(today))
                .allMatch(right -> ofAccount.containsAll(right.territories()));
        List<Condition> ways = new ArrayList<>(new Jurisdiction(structure, Set.of()).ways(new OfContracts()));
        for (Right right : held) {
            Set<String> territories = whole ? Set.copyOf(right.territories()) : common(right.territories(), ofAccount);
            Days days = new Days(right.from(), right.until());
            new Jurisdiction(null, territories).ways(new OfContracts()).forEach(way -> ways.add(way.during(days)));
        }
        return ways.stream().reduce(Condition::or).orElseThrow();
    }

    /** What lies in one of some territories and in one of others. */
    private Set<String> common(List<String> some, Set<String> others) {
        Set<String> common = new HashSet<>();
        for (String one : some) {
            for (String other : others) {
                if (lies(one, other)) {
                    common.add(one);
                } else if (lies(other, one)) {
                    common.add(other);
                }
            }
        }
        return common;
    }

    private boolean lies(String territory, String in) {
        return territory.equals(in)
                || geography
                        .territory(territory)
                        .filter(place -> place.within(in))
                        .isPresent();
    }

    private static final class OfContracts implements Jurisdiction.Terms<Condition> {

        @Override
        public Condition named(String organisation) {
            return new Condition.Is(Attribute.FOLLOWER, organisation);
        }

        @Override
        public Condition namingNobody() {
            return new Condition.Is(Attribute.FOLLOWER, Attribute.NOBODY);
        }

        @Override
        public Condition within(TerritoryName territory, int number) {
            return Condition.within(territory);
        }

        @Override
        public Condition both(Condition one, Condition other) {
            return one.and(other);
        }
    }
}
