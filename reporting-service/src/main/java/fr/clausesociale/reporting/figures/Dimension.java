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
    YEAR("year", "date_trunc('year', w.period)", EnumSet.noneOf(Relation.class)),
    MONTH("month", "w.period", EnumSet.noneOf(Relation.class)),
    REGION("region", unknown("c.region"), EnumSet.of(Relation.CONTRACT)),
    DEPARTMENT("department", unknown("c.department"), EnumSet.of(Relation.CONTRACT)),
    MARKET_TYPE("marketType", notStated("c.market_type"), EnumSet.of(Relation.CONTRACT)),
    MODALITY("modality", notStated("o.modality"), EnumSet.of(Relation.OBLIGATION)),
    PROGRAMME("programme", notStated("o.programme"), EnumSet.of(Relation.OBLIGATION)),
    BUYER_CATEGORY("buyerCategory", notStated("c.buyer_category"), EnumSet.of(Relation.CONTRACT)),
    SEX("sex", notStated("q.sex"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    AGE_BAND("ageBand", notStated("q.age_band"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    QPV("qpv", unknown("q.qpv"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    /** Several per person: each hour is in every criterion's row, so the rows do not sum to the total. */
    CRITERION(
            "criterion",
            "unnest(CASE WHEN len(q.criteria) > 0 THEN q.criteria ELSE ['NOT_STATED'] END)",
            EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    EDUCATION("education", notStated("q.education"), EnumSet.of(Relation.PLACEMENT, Relation.PROFILE)),
    CONTRACT_TYPE("contractType", notStated("p.contract_type"), EnumSet.of(Relation.PLACEMENT)),
    MODE("mode", notStated("p.mode"), EnumSet.of(Relation.PLACEMENT)),
    STRUCTURE("structure", notStated("p.structure"), EnumSet.of(Relation.PLACEMENT)),
    OCCUPATION("occupation", notStated("p.occupation"), EnumSet.of(Relation.PLACEMENT)),
    EXIT("exit", notStated("p.outcome"), EnumSet.of(Relation.PLACEMENT));

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
