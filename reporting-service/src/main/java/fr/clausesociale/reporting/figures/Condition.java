package fr.clausesociale.reporting.figures;

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
import java.util.Set;

/** Which lines count, by what is believed of their contract or, said apart, of another side. */
sealed interface Condition {

    /** Which of the combinations of codes of its side fulfil it. */
    boolean[] of(SideTable sides, Codes codes);

    /** The same as the facts are asked it, of a contract {@code k} and its obligation {@code o}. */
    String onFacts();

    /** Of whom it is a condition. */
    default Attribute.Side side() {
        return Attribute.Side.CONTRACT;
    }

    /** It has one of these values. */
    record Is(Attribute attribute, Set<String> values) implements Condition {

        Is(Attribute attribute, String value) {
            this(attribute, Set.of(value));
        }

        @Override
        public Attribute.Side side() {
            return attribute.side();
        }

        @Override
        public String onFacts() {
            return ContractColumns.is(attribute, values);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
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
        public String onFacts() {
            return ContractColumns.legalUnits(sirens);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
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
        public String onFacts() {
            return ContractColumns.hasOne(set, values);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            BitSet having = new BitSet();
            for (int number = 0; number < codes.size(set); number++) {
                List<String> all = List.of(codes.value(set, number).split(","));
                having.set(number, !Collections.disjoint(all, values));
            }
            return coded(sides, set, having);
        }
    }

    record Both(Condition one, Condition other) implements Condition {

        @Override
        public Attribute.Side side() {
            return one.side();
        }

        @Override
        public String onFacts() {
            return "(" + one.onFacts() + " AND " + other.onFacts() + ")";
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            boolean[] of = one.of(sides, codes);
            boolean[] and = other.of(sides, codes);
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
        public String onFacts() {
            return "(" + one.onFacts() + " OR " + other.onFacts() + ")";
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            boolean[] of = one.of(sides, codes);
            boolean[] or = other.of(sides, codes);
            for (int i = 0; i < of.length; i++) {
                of[i] |= or[i];
            }
            return of;
        }
    }

    /** All or none, whatever is known of the contract. */
    record Always(boolean all) implements Condition {

        @Override
        public String onFacts() {
            return Boolean.toString(all);
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            boolean[] of = new boolean[sides.size()];
            Arrays.fill(of, all);
            return of;
        }
    }

    Condition ALL = new Always(true);

    private static boolean[] coded(SideTable sides, Attribute attribute, BitSet codes) {
        boolean[] of = new boolean[sides.size()];
        int[] column = sides.codes(attribute);
        for (int i = 0; i < of.length; i++) {
            of[i] = codes.get(column[i]);
        }
        return of;
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
