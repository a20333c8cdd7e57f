package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Believed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same question asked of every version of every fact, put together anew each time: slow, and another way to the answer
 * that lines must give. The entries asked for are summed per placement and obligation (and month or year where asked), which
 * drops what was reversed entirely. What is known of placements and obligations is joined once for each of them and not for
 * each entry, and small numbers take the place of their long ids before anything is grouped. All text is made of constants
 * of this package and of months; whatever else callers send is bound.
 */
final class FactsSql {

    private final Question question;
    private final Condition contracts;

    /**
     * @param contracts which contracts count
     */
    FactsSql(Question question, Condition contracts) {
        this.question = question;
        this.contracts = contracts;
    }

    /** First: keeps which contracts count. Empty where all do, those not known yet included. */
    Optional<String> scope() {
        return contracts.equals(Condition.ALL)
                ? Optional.empty()
                : Optional.of("CREATE OR REPLACE TEMP TABLE scope AS SELECT contract_id FROM contract WHERE "
                        + sql(contracts));
    }

    /** Then: keeps the lines that are counted, one per placement, obligation and combination of dimensions. */
    String counted() {
        return "CREATE OR REPLACE TEMP TABLE counted AS WITH "
                + String.join(", ", entries(), placements(), obligations(), worked(), who(), owed()) + lines();
    }

    String hours() {
        return "SELECT " + dimensions(", ") + "CAST(coalesce(sum(hours), 0) AS DECIMAL(38, 2)) FROM counted"
                + grouped();
    }

    String distinct(String column) {
        return "SELECT " + dimensions(", ") + "count(*) FROM (SELECT DISTINCT " + dimensions(", ") + column
                + " FROM counted)" + grouped();
    }

    private String entries() {
        List<String> where = new ArrayList<>();
        month(where, "month >= ", question.from());
        month(where, "month <= ", question.to());
        if (!contracts.equals(Condition.ALL)) {
            where.add("contract_id IN (SELECT contract_id FROM scope)");
        }
        return "entries AS NOT MATERIALIZED (SELECT placement_id, beneficiary_id, obligation_id, contract_id, hours"
                + (period() == null ? "" : ", " + period() + " AS period") + " FROM hours_version"
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where)) + ")";
    }

    /** Written out, as a month can be nothing but digits: values bound within what is used in several places are lost. */
    private static void month(List<String> where, String condition, YearMonth month) {
        if (month != null) {
            where.add(condition + "DATE '" + month.atDay(1) + "'");
        }
    }

    /** The finest time asked for; none keeps the groups fewest. */
    private String period() {
        if (question.by().stream().anyMatch(Dimension::withinYear)) {
            return "month";
        }
        return question.by().contains(Dimension.YEAR) ? "CAST(date_trunc('year', month) AS DATE)" : null;
    }

    private static String placements() {
        return "placements AS MATERIALIZED (SELECT placement_id, min(beneficiary_id) AS beneficiary_id,"
                + " row_number() OVER () AS placement FROM entries GROUP BY placement_id)";
    }

    private static String obligations() {
        return "obligations AS MATERIALIZED (SELECT obligation_id, contract_id, row_number() OVER () AS obligation"
                + " FROM entries GROUP BY obligation_id, contract_id)";
    }

    private String worked() {
        String keys = "placement, obligation" + (period() == null ? "" : ", period");
        return "worked AS (SELECT " + keys + ", sum(hours) AS hours FROM entries"
                + " JOIN placements USING (placement_id) JOIN obligations USING (obligation_id, contract_id)"
                + " GROUP BY " + keys + " HAVING sum(hours) <> 0)";
    }

    private String who() {
        return "who AS (SELECT k.placement, dense_rank() OVER (ORDER BY " + Believed.person("k") + ") AS person"
                + columns(false) + " FROM placements AS k"
                + Believed.joined("k") + joins(false) + ")";
    }

    private String owed() {
        return "owed AS (SELECT k.obligation, dense_rank() OVER (ORDER BY k.contract_id) AS contract" + columns(true)
                + " FROM obligations AS k" + joins(true) + ")";
    }

    private String lines() {
        List<String> columns = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            String value = expression(dimension);
            columns.add(value + " AS d" + columns.size() + ", ");
        }
        return " SELECT " + String.join("", columns)
                + "CAST(who.person AS INTEGER) AS person, CAST(worked.placement AS INTEGER) AS placement,"
                + " CAST(owed.contract AS INTEGER) AS contract, worked.hours AS hours"
                + " FROM worked JOIN who USING (placement) JOIN owed USING (obligation)";
    }

    private String columns(boolean ofObligation) {
        return relations(ofObligation).stream()
                .map(relation -> ", " + relation.columns())
                .collect(Collectors.joining());
    }

    private String joins(boolean ofObligation) {
        return relations(ofObligation).stream()
                .map(relation -> " " + relation.join())
                .collect(Collectors.joining());
    }

    /** In the order of their declaration: a profile is found through a placement. */
    private Set<Relation> relations(boolean ofObligation) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        question.by().forEach(dimension -> relations.addAll(of(dimension)));
        relations.removeIf(relation -> relation.isOfObligation() != ofObligation);
        return relations;
    }

    private String grouped() {
        return question.by().isEmpty() ? "" : " GROUP BY " + dimensions("") + " ORDER BY " + dimensions("");
    }

    /** The columns of the breakdown, followed by {@code end} where there are any. */
    private String dimensions(String end) {
        String columns =
                IntStream.range(0, question.by().size()).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : columns + end;
    }

    private static Set<Relation> of(Dimension dimension) {
        return switch (dimension) {
            case YEAR, QUARTER, MONTH -> EnumSet.noneOf(Relation.class);
            case PART -> EnumSet.noneOf(Relation.class);
            case REGION, DEPARTMENT, EPCI, MARKET_TYPE, BUYER_CATEGORY, SERVICE, OPERATION, TAG, FACILITATOR ->
                EnumSet.of(Relation.CONTRACT);
            case MODALITY, PROGRAMME -> EnumSet.of(Relation.OBLIGATION);
            case SEX, AGE_BAND, QPV, CRITERION, EDUCATION, HOME_DEPARTMENT, HOME_EPCI ->
                EnumSet.of(Relation.PLACEMENT, Relation.PROFILE);
            default -> EnumSet.of(Relation.PLACEMENT);
        };
    }

    private static String expression(Dimension dimension) {
        return switch (dimension) {
            case YEAR -> "CAST(year(worked.period) AS VARCHAR)";
            case QUARTER -> "year(worked.period) || '-Q' || quarter(worked.period)";
            case MONTH -> "strftime(worked.period, '%Y-%m')";
            case REGION -> "coalesce(owed.region, 'UNKNOWN')";
            case DEPARTMENT -> "coalesce(owed.department, 'UNKNOWN')";
            case EPCI -> "coalesce(owed.epci, 'UNKNOWN')";
            case MARKET_TYPE -> "coalesce(owed.market_type, 'NOT_STATED')";
            case BUYER_CATEGORY -> "coalesce(owed.buyer_category, 'NOT_STATED')";
            case SERVICE -> "coalesce(owed.service, 'NOT_STATED')";
            case PART -> throw new IllegalArgumentException("Asked of lines only");
            case OPERATION -> "coalesce(owed.operation, 'NOT_STATED')";
            case TAG -> "unnest(string_split(coalesce(owed.tags, 'NOT_STATED'), ','))";
            case FACILITATOR -> "coalesce(owed.followed_by, 'NOBODY')";
            case MODALITY -> "coalesce(owed.modality, 'NOT_STATED')";
            case PROGRAMME -> "coalesce(owed.programme, 'NOT_STATED')";
            case SEX -> "coalesce(who.sex, 'NOT_STATED')";
            case AGE_BAND -> "coalesce(who.age_band, 'NOT_STATED')";
            case QPV -> "coalesce(who.qpv, 'UNKNOWN')";
            case CRITERION -> "unnest(CASE WHEN len(who.criteria) > 0 THEN who.criteria ELSE ['NOT_STATED'] END)";
            case EDUCATION -> "coalesce(who.education, 'NOT_STATED')";
            case HOME_DEPARTMENT -> "coalesce(who.home_department, 'UNKNOWN')";
            case HOME_EPCI -> "coalesce(who.home_epci, 'UNKNOWN')";
            case CONTRACT_TYPE -> "coalesce(who.contract_type, 'NOT_STATED')";
            case MODE -> "coalesce(who.mode, 'NOT_STATED')";
            case STRUCTURE -> "coalesce(who.structure, 'NOT_STATED')";
            case OCCUPATION -> "coalesce(who.occupation, 'NOT_STATED')";
            case EXIT -> "coalesce(who.outcome, 'NOT_STATED')";
        };
    }

    /** A condition on the columns of contracts, for tests only: values are quoted. */
    private static String sql(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return is.equals(new Condition.Is(Attribute.FOLLOWER, Attribute.NOBODY))
                    ? "followed_by IS NULL"
                    : FlatTable.column(is.attribute()) + " IN ('" + String.join("', '", is.values()) + "')";
        } else if (condition instanceof Condition.LegalUnits units) {
            return "left(buyer_siret, 9) IN ('" + String.join("', '", units.sirens()) + "')";
        } else if (condition instanceof Condition.Both both) {
            return "(" + sql(both.one()) + " AND " + sql(both.other()) + ")";
        } else if (condition instanceof Condition.Either either) {
            return "(" + sql(either.one()) + " OR " + sql(either.other()) + ")";
        }
        return Boolean.toString(((Condition.Always) condition).all());
    }
}
