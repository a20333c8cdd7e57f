package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Which lines count, by what is believed of their contract or, said apart, of another side. */
sealed interface Condition {

    /** Which of the combinations of codes of its side fulfil it. */
    boolean[] of(SideTable sides, Codes codes);

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

    /** Contracts let by a legal unit, whichever of its establishments signed. */
    record LegalUnit(String siren) implements Condition {

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            BitSet establishments = new BitSet();
            codes.startingWith(Attribute.BUYER, siren).forEach(establishments::set);
            return coded(sides, Attribute.BUYER, establishments);
        }
    }

    /** People who have one of these criteria, among others. */
    record HasCriterion(Set<String> criteria) implements Condition {

        @Override
        public Attribute.Side side() {
            return Attribute.Side.PERSON;
        }

        @Override
        public boolean[] of(SideTable sides, Codes codes) {
            BitSet having = new BitSet();
            for (int set = 0; set < codes.size(Attribute.CRITERIA); set++) {
                List<String> all = List.of(codes.value(Attribute.CRITERIA, set).split(","));
                having.set(set, !Collections.disjoint(all, criteria));
            }
            return coded(sides, Attribute.CRITERIA, having);
        }
    }

    record Both(Condition one, Condition other) implements Condition {

        @Override
        public Attribute.Side side() {
            return one.side();
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
        return switch (territory.level()) {
            case FRANCE -> ALL;
            case REGION -> new Is(Attribute.REGION, territory.code());
            case DEPARTMENT -> new Is(Attribute.DEPARTMENT, territory.code());
            case EPCI -> new Is(Attribute.EPCI, territory.code());
            case COMMUNE -> new Is(Attribute.COMMUNE, territory.code());
        };
    }
}
