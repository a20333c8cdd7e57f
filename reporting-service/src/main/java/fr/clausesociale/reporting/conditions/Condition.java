package fr.clausesociale.reporting.conditions;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import fr.clausesociale.reporting.owed.ContractColumns;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which lines count, by what is believed of their contract or, said apart, of another side. */
public sealed interface Condition {

    /**
     * Which of the combinations of codes of its side fulfil it.
     *
     * @param month worked, since the year 0
     */
    boolean[] of(SideTable sides, Codes codes, int month);

    /** From which months on it is another one; none where it is the same of all months. */
    default Set<Integer> turns() {
        return Set.of();
    }

    /**
     * The same as the facts are asked it, of a contract {@code k} and its obligation {@code o}.
     *
     * @param day of which it is asked, as SQL
     */
    String onFacts(String day);

    /** What it looks at. */
    Set<Attribute> attributes();

    /** Of whom it is a condition. */
    default Attribute.Side side() {
        return Attribute.Side.CONTRACT;
    }

    /** It has one of these values. */
    record Is(Attribute attribute, Set<String> values) implements Condition {

        public Is(Attribute attribute, String value) {
            this(attribute, Set.of(value));
        }

        @Override
        public Attribute.Side side() {
            return attribute.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return Set.of(attribute);
        }

        @Override
        public String onFacts(String day) {
            return ContractColumns.is(attribute, values);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            BitSet named = new BitSet();
            for (String value : values) {
                int code = codes.find(attribute, value);
                if (code >= 0) {
                    named.set(code);
                }
            }
            return coded(sides, attribute, named);
        }
    }

    /** Contracts let by one of these legal units, whichever of its establishments signed. */
    record LegalUnits(Set<String> sirens) implements Condition {

        @Override
        public Set<Attribute> attributes() {
            return Set.of(Attribute.BUYER);
        }

        @Override
        public String onFacts(String day) {
            return ContractColumns.legalUnits(sirens);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            BitSet establishments = new BitSet();
            for (int number = 0; number < codes.size(Attribute.BUYER); number++) {
                establishments.set(number, sirens.contains(Siret.siren(codes.value(Attribute.BUYER, number))));
            }
            return coded(sides, Attribute.BUYER, establishments);
        }
    }

    /**
     * It has one of these values, among others. The value of absence is that of a set that has none.
     *
     * @param set attribute whose values are sets
     */
    record HasOne(Attribute set, Set<String> values) implements Condition {

        @Override
        public Attribute.Side side() {
            return set.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return Set.of(set);
        }

        @Override
        public String onFacts(String day) {
            return ContractColumns.hasOne(set, values);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            BitSet having = new BitSet();
            for (int number = 0; number < codes.size(set); number++) {
                List<String> all = List.of(codes.value(set, number).split(","));
                having.set(number, !Collections.disjoint(all, values));
            }
            return coded(sides, set, having);
        }
    }

    /** It holds of the hours of some days, and of no others. */
    record During(Days days, Condition condition) implements Condition {

        @Override
        public Attribute.Side side() {
            return condition.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return condition.attributes();
        }

        @Override
        public Set<Integer> turns() {
            return union(days.turns(), condition.turns());
        }

        @Override
        public String onFacts(String day) {
            return "(" + days.have(day) + " AND " + condition.onFacts(day) + ")";
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            return days.have(month) ? condition.of(sides, codes, month) : new boolean[sides.size()];
        }
    }

    /** Who followed did so on some days of its own, by SIRET. */
    record FollowedBy(Map<String, Set<Days>> structures) implements Condition {

        @Override
        public Set<Attribute> attributes() {
            return Set.of(Attribute.FOLLOWER);
        }

        @Override
        public Set<Integer> turns() {
            return structures.values().stream()
                    .flatMap(Set::stream)
                    .flatMap(days -> days.turns().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public String onFacts(String day) {
            return structures.isEmpty()
                    ? "false"
                    : structures.entrySet().stream()
                            .map(structure -> "(" + ContractColumns.is(Attribute.FOLLOWER, Set.of(structure.getKey()))
                                    + " AND ("
                                    + structure.getValue().stream()
                                            .map(days -> days.have(day))
                                            .collect(Collectors.joining(" OR "))
                                    + "))")
                            .collect(Collectors.joining(" OR ", "(", ")"));
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            Set<String> then = structures.entrySet().stream()
                    .filter(structure -> structure.getValue().stream().anyMatch(days -> days.have(month)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return new Is(Attribute.FOLLOWER, then).of(sides, codes, month);
        }
    }

    record Both(Condition one, Condition other) implements Condition {

        @Override
        public Attribute.Side side() {
            return one.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return union(one.attributes(), other.attributes());
        }

        @Override
        public Set<Integer> turns() {
            return union(one.turns(), other.turns());
        }

        @Override
        public String onFacts(String day) {
            return "(" + one.onFacts(day) + " AND " + other.onFacts(day) + ")";
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            boolean[] of = one.of(sides, codes, month);
            boolean[] and = other.of(sides, codes, month);
            for (int i = 0; i < of.length; i++) {
                of[i] &= and[i];
            }
            return of;
        }
    }

    /** Both of one side. */
    record Either(Condition one, Condition other) implements Condition {

        public Either {
            if (one.side() != other.side()) {
                throw new IllegalArgumentException("Alternatives of two sides: " + one + ", " + other);
            }
        }

        @Override
        public Attribute.Side side() {
            return one.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return union(one.attributes(), other.attributes());
        }

        @Override
        public Set<Integer> turns() {
            return union(one.turns(), other.turns());
        }

        @Override
        public String onFacts(String day) {
            return "(" + one.onFacts(day) + " OR " + other.onFacts(day) + ")";
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            boolean[] of = one.of(sides, codes, month);
            boolean[] or = other.of(sides, codes, month);
            for (int i = 0; i < of.length; i++) {
                of[i] |= or[i];
            }
            return of;
        }
    }

    /** All or none, whatever is known of the contract. */
    record Always(boolean all) implements Condition {

        @Override
        public Set<Attribute> attributes() {
            return Set.of();
        }

        @Override
        public String onFacts(String day) {
            return Boolean.toString(all);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes, int month) {
            boolean[] of = new boolean[sides.size()];
            Arrays.fill(of, all);
            return of;
        }
    }

    Condition ALL = new Always(true);

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static boolean[] coded(SideTable sides, Attribute attribute, BitSet codes) {
        boolean[] of = new boolean[sides.size()];
        int[] column = sides.codes(attribute);
        for (int i = 0; i < of.length; i++) {
            of[i] = codes.get(column[i]);
        }
        return of;
    }

    /** It holds of the hours of these days only. */
    default Condition during(Days days) {
        return days.equals(Days.ALL) ? this : new During(days, this);
    }

    default Condition and(Condition other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : new Both(this, other);
    }

    default Condition or(Condition other) {
        return new Either(this, other);
    }

    /** Contracts performed in a territory; all of them, unplaced ones included, for {@code FR}. */
    static Condition within(String territory) {
        return TerritoryName.of(territory).map(Condition::within).orElse(new Always(false));
    }

    static Condition within(TerritoryName territory) {
        return territory.isFrance() ? ALL : new Is(Attribute.ofPlace(territory.level()), territory.code());
    }
}
