package fr.clausesociale.reporting.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What figures can be broken down by. Personal dimensions (sex, ageBand, qpv, criterion, education) are those of the profile
 * recorded with the decision that the placement relies on. A value that is not known is {@code UNKNOWN} for places,
 * {@code NOT_STATED} otherwise.
 */
enum Dimension {
    YEAR("year", "date_trunc('year', worked.period)", EnumSet.noneOf(Relation.class)),
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
    CRITERION(
            "criterion",
            "unnest(CASE WHEN len(who.criteria) > 0 THEN who.criteria ELSE ['NOT_STATED'] END)",
            EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    EDUCATION("education", notStated("who.education"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    CONTRACT_TYPE("contractType", notStated("who.contract_type"), EnumSet.of(Relation.PLACEMENT)),
    MODE("mode", notStated("who.mode"), EnumSet.of(Relation.PLACEMENT)),
    STRUCTURE("structure", notStated("who.structure"), EnumSet.of(Relation.PLACEMENT)),
    OCCUPATION("occupation", notStated("who.occupation"), EnumSet.of(Relation.PLACEMENT)),
    EXIT("exit", notStated("who.outcome"), EnumSet.of(Relation.PLACEMENT));

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

    boolean isTime() {
        return this == YEAR || this == MONTH;
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
        return String.valueOf(column);
    }

    private static String unknown(String column) {
        return "coalesce(" + column + ", 'UNKNOWN')";
    }

    private static String notStated(String column) {
        return "coalesce(" + column + ", 'NOT_STATED')";
    }
}
