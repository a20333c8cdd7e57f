package fr.clausesociale.reporting.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What figures can be broken down by. Personal dimensions (sex, ageBand, qpv, criterion, education) are those of the profile
 * recorded with the decision that the placement relies on. A value that is not known is {@code UNKNOWN} for places,
 * {@code NOT_STATED} otherwise.
 */
enum Dimension {
    YEAR("year", "worked.period", EnumSet.noneOf(Relation.class)),
    MONTH("month", "worked.period", EnumSet.noneOf(Relation.class)),
    REGION("region", unknown("owed.region"), EnumSet.of(Relation.CONTRACT)),
    DEPARTMENT("department", unknown("owed.department"), EnumSet.of(Relation.CONTRACT)),
    MARKET_TYPE("marketType", notStated("owed.market_type"), EnumSet.of(Relation.CONTRACT)),
    MODALITY("modality", notStated("owed.modality"), EnumSet.of(Relation.OBLIGATION)),
    PROGRAMME("programme", notStated("owed.programme"), EnumSet.of(Relation.OBLIGATION)),
    BUYER_CATEGORY("buyerCategory", notStated("owed.buyer_category"), EnumSet.of(Relation.CONTRACT)),
    SEX("sex", notStated("who.sex"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    AGE_BAND("ageBand", notStated("who.age_band"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    QPV("qpv", unknown("who.qpv"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    /** Several per person: each hour is in every criterion's row, so the rows do not sum to the total. */
    CRITERION("criterion", criteria("who.criteria"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    EDUCATION("education", notStated("who.education"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    CONTRACT_TYPE("contractType", notStated("who.contract_type"), EnumSet.of(Relation.PLACEMENT)),
    MODE("mode", notStated("who.mode"), EnumSet.of(Relation.PLACEMENT)),
    STRUCTURE("structure", notStated("who.structure"), EnumSet.of(Relation.PLACEMENT)),
    OCCUPATION("occupation", notStated("who.occupation"), EnumSet.of(Relation.PLACEMENT)),
    EXIT("exit", notStated("who.outcome"), EnumSet.of(Relation.PLACEMENT));

    private static final String UNKNOWN = "UNKNOWN";

    /** Health and offences (articles 9 and 10 of the GDPR), as the national rules of eligibility say of each criterion. */
    static final List<String> SENSITIVE = List.of("RQTH", "AAH", "INVALIDITY", "BOETH", "ADAPTED_WORK", "JUSTICE");

    private static final Set<Dimension> PERSONAL =
            EnumSet.of(SEX, AGE_BAND, QPV, CRITERION, EDUCATION, OCCUPATION, EXIT);

    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("yyyy-MM");

    private final String code;
    private final String expression;
    private final Set<Relation> relations;

    Dimension(String code, String expression, Set<Relation> relations) {
        this.code = code;
        this.expression = expression;
        this.relations = relations;
    }

    static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    /** The name in requests and answers. */
    String code() {
        return code;
    }

    String expression() {
        return expression;
    }

    Set<Relation> relations() {
        return relations;
    }

    /** The same for who may not see which criteria tell of health or an offence; of nothing else, it is not told what. */
    String expressionWithoutSensitive() {
        return this == CRITERION
                ? criteria("list_filter(who.criteria, lambda c: c NOT IN ('" + String.join("', '", SENSITIVE) + "'))")
                : expression;
    }

    /** Whether it tells of people, and not of contracts or of the work. */
    boolean isPersonal() {
        return PERSONAL.contains(this);
    }

    /** The territory that a value is the code of, where it is a place. */
    Optional<String> territory(String value) {
        if (value.equals(UNKNOWN)) {
            return Optional.empty();
        }
        return switch (this) {
            case REGION -> Optional.of("REG-" + value);
            case DEPARTMENT -> Optional.of("DEP-" + value);
            default -> Optional.empty();
        };
    }

    /** Whether one hour can be in several rows. */
    boolean overlaps() {
        return this == CRITERION;
    }

    /** The value as it is answered. */
    String value(Object column) {
        if (column instanceof LocalDate date) {
            return this == YEAR ? Integer.toString(date.getYear()) : MONTHS.format(date);
        }
        if (column instanceof String code) {
            return code;
        }
        // a date that became a moment, say: better no answer than one that reads differently from before
        throw new IllegalStateException("No value of " + code + ": " + column);
    }

    private static String criteria(String list) {
        return "unnest(CASE WHEN len(" + list + ") > 0 THEN " + list + " ELSE ['NOT_STATED'] END)";
    }

    private static String unknown(String column) {
        return "coalesce(" + column + ", 'UNKNOWN')";
    }

    private static String notStated(String column) {
        return "coalesce(" + column + ", 'NOT_STATED')";
    }
}
