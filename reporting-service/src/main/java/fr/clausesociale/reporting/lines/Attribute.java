package fr.clausesociale.reporting.lines;

import fr.clausesociale.platform.geography.TerritoryName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a line says of its contract, obligation, placement and person, each as a small number (see {@link Codes}). */
public enum Attribute {
    REGION(Side.CONTRACT, Attribute.UNKNOWN),
    DEPARTMENT(Side.CONTRACT, Attribute.UNKNOWN),
    EPCI(Side.CONTRACT, Attribute.UNKNOWN),
    COMMUNE(Side.CONTRACT, Attribute.UNKNOWN),
    MARKET_TYPE(Side.CONTRACT, Attribute.NOT_STATED),
    BUYER_CATEGORY(Side.CONTRACT, Attribute.NOT_STATED),
    /** SIRET of the contracting side. */
    BUYER(Side.CONTRACT, Attribute.NOT_STATED),
    /** SIRET of the structure that follows the contract by name. */
    FOLLOWER(Side.CONTRACT, Attribute.NOT_STATED),
    /** The buyer's service that the contract is for. */
    SERVICE(Side.CONTRACT, Attribute.NOT_STATED),
    /** The operation that the contract is part of. */
    OPERATION(Side.CONTRACT, Attribute.NOT_STATED),
    /** The set of its tags, in alphabetical order, with commas. */
    TAGS(Side.CONTRACT, Attribute.NOT_STATED),
    /** The part of the contract in which the hours were worked. */
    PART(Side.CONTRACT, Attribute.NOT_STATED),
    MODALITY(Side.OBLIGATION, Attribute.NOT_STATED),
    PROGRAMME(Side.OBLIGATION, Attribute.NOT_STATED),
    STRUCTURE(Side.PLACEMENT, Attribute.NOT_STATED),
    /** SIRET of the employer. */
    EMPLOYER(Side.PLACEMENT, Attribute.NOT_STATED),
    MODE(Side.PLACEMENT, Attribute.NOT_STATED),
    CONTRACT_TYPE(Side.PLACEMENT, Attribute.NOT_STATED),
    OCCUPATION(Side.PLACEMENT, Attribute.NOT_STATED),
    OUTCOME(Side.PLACEMENT, Attribute.NOT_STATED),
    SEX(Side.PERSON, Attribute.NOT_STATED),
    AGE_BAND(Side.PERSON, Attribute.NOT_STATED),
    QPV(Side.PERSON, Attribute.UNKNOWN),
    EDUCATION(Side.PERSON, Attribute.NOT_STATED),
    /** The set of criteria that were satisfied, in alphabetical order, with commas. */
    CRITERIA(Side.PERSON, Attribute.NOT_STATED),
    /** Where the person lived on the day of the decision. */
    HOME_EPCI(Side.PERSON, Attribute.UNKNOWN),
    HOME_DEPARTMENT(Side.PERSON, Attribute.UNKNOWN),
    /** Those of the criteria that are not sealed: what is left of {@link #CRITERIA} where the person's key is not there. */
    OPEN_CRITERIA(Side.PERSON, Attribute.NOT_STATED),
    /** One criterion of such a set; on no line. */
    CRITERION(null, Attribute.NOT_STATED),
    /** One tag of such a set; on no line. */
    TAG(null, Attribute.NOT_STATED),
    /** The place that a contract was told to be performed in, whatever it lies in; on no line. */
    PLACE_TOLD(null, Attribute.NOT_STATED);

    /** A place that is not known. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Anything else that nobody said. */
    public static final String NOT_STATED = "NOT_STATED";

    /** The follower of a contract that is known and that nobody follows by name. */
    public static final String NOBODY = "NOBODY";

    private static final List<Attribute> OF_LINES =
            Arrays.stream(values()).filter(a -> a.side != null).toList();

    private static final Set<Attribute> OF_MANY_VALUES = EnumSet.of(
            EPCI,
            COMMUNE,
            BUYER,
            FOLLOWER,
            SERVICE,
            OPERATION,
            TAGS,
            PART,
            EMPLOYER,
            OCCUPATION,
            CRITERIA,
            HOME_EPCI,
            HOME_DEPARTMENT,
            OPEN_CRITERIA);

    private static final Map<Side, List<Attribute>> BY_SIDE = new EnumMap<>(
            OF_LINES.stream().collect(Collectors.groupingBy(Attribute::side, Collectors.toUnmodifiableList())));

    private static final Map<Side, List<Attribute>> OF_FEW_VALUES = new EnumMap<>(OF_LINES.stream()
            .filter(a -> !OF_MANY_VALUES.contains(a))
            .collect(Collectors.groupingBy(Attribute::side, Collectors.toUnmodifiableList())));

    private final Side side;
    private final String absent;

    Attribute(Side side, String absent) {
        this.side = side;
        this.absent = absent;
    }

    /** Whom it is about; whatever is about one of them changes together. */
    public enum Side {
        CONTRACT,
        OBLIGATION,
        PLACEMENT,
        PERSON;

        /** In the order of the columns. */
        public List<Attribute> attributes() {
            return BY_SIDE.get(this);
        }

        /** Those that have few values: what most is asked by, and of which few combinations occur (see {@link SideTable}). */
        public List<Attribute> ofFewValues() {
            return OF_FEW_VALUES.get(this);
        }

        /** Whether it has others beside those of few values. */
        public boolean hasOutlines() {
            return !ofFewValues().equals(attributes());
        }
    }

    /** Those that lines have, in the order of the columns. */
    public static List<Attribute> ofLines() {
        return OF_LINES;
    }

    /** The place of performance at a level below the nation. */
    public static Attribute ofPlace(TerritoryName.Level level) {
        return switch (level) {
            case REGION -> REGION;
            case DEPARTMENT -> DEPARTMENT;
            case EPCI -> EPCI;
            case COMMUNE -> COMMUNE;
            case FRANCE -> throw new IllegalArgumentException("All of France is no attribute");
        };
    }

    /** Whom it is about; null for what is on no line. */
    public Side side() {
        return side;
    }

    /** The value where there is none, always of number 0. */
    public String absent() {
        return absent;
    }
}
