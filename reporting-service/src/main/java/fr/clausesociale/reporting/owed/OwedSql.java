package fr.clausesociale.reporting.owed;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Believed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The question in SQL, over every version of every contract. Hours are in hundredths. An obligation of a contract in several
 * territories is owed in each by the share of its part, and done where the hours were worked; in one cell it is one obligation.
 */
final class OwedSql {

    private static final String EVER = "DATE '0001-01-01'";

    /** With the hours done in each piece, null where there are none; where nothing is owed or done there is none. */
    private static final String WITH_DONE =
            " LEFT JOIN (SELECT obligation_id, part, CAST(sum(cents) AS BIGINT) AS cents"
                    + " FROM done GROUP BY ALL) USING (obligation_id, part) WHERE share > 0 OR cents IS NOT NULL";

    private static final String PARTS = "part_name";

    private final OwedQuestion question;
    private final Believed believed;

    OwedSql(OwedQuestion question) {
        this.question = question;
        this.believed = new Believed(question.knownOn());
    }

    /** First: keeps the obligations that count, each with its last day within the period, and what is due on that day. */
    String obligations() {
        return "CREATE OR REPLACE TEMP TABLE owing AS WITH known AS ("
                + ContractPieces.on(last(), contracts())
                + "), obliged AS (SELECT " + dimensions() + "k.contract_id, left(k.buyer_siret, 9) AS buyer, k.version,"
                + " o.obligation_id, k.part, k.share, k.upto FROM known AS k JOIN obligation_version AS o USING (contract_id, version)"
                + " WHERE coalesce(k.status, '') <> 'ANNULLED' AND coalesce(o.status, '') <> 'ANNULLED' AND ("
                + question.condition() + ")), step AS (SELECT obligation_id, coalesce(from_on, " + EVER
                + ") AS from_on,"
                + " due, until_on FROM owed_step SEMI JOIN obliged USING (contract_id, version, obligation_id)),"
                + " span AS (SELECT obligation_id, min(from_on) AS first_on,"
                + " arg_max({'day': until_on}, from_on).day AS until_on FROM step WHERE from_on <= " + last()
                + " GROUP BY obligation_id), told AS (SELECT DISTINCT obligation_id, true AS told FROM step),"
                + " running AS (SELECT obliged.*, coalesce(told, false) AS told, first_on, until_on, least(" + last()
                + ", coalesce(until_on, " + last() + ")) AS day FROM obliged LEFT JOIN told USING (obligation_id)"
                + " LEFT JOIN span USING (obligation_id) WHERE NOT coalesce(told, false) OR first_on IS NOT NULL"
                + (question.first() == null ? "" : " AND coalesce(until_on >= " + day(question.first()) + ", true)")
                + "), due AS (SELECT obligation_id, CAST(arg_max(due, s.from_on) * 100 AS BIGINT) AS due FROM step AS s"
                + " JOIN running USING (obligation_id) WHERE s.from_on <= day GROUP BY obligation_id)"
                + " SELECT running.*, CASE WHEN told THEN CAST(round(coalesce(due, 0) * upto)"
                + " - round(coalesce(due, 0) * (upto - share)) AS BIGINT) END AS due"
                + " FROM running LEFT JOIN due USING (obligation_id)";
    }

    /** Then: keeps the accepted hours of each person under each of them. */
    String done() {
        return "CREATE OR REPLACE TEMP TABLE done AS WITH RECURSIVE " + believed.people()
                + ", " + PARTS + " AS (" + ContractPieces.names(contracts())
                + ") SELECT owing.obligation_id, owing.part, " + Believed.person("h") + " AS person,"
                + " CAST(sum(hours) * 100 AS BIGINT) AS cents FROM hours_version AS h"
                + ContractPieces.joined("h", PARTS)
                + " JOIN owing ON owing.obligation_id = h.obligation_id AND owing.part = " + ContractPieces.part(PARTS)
                + Believed.joined("h") + " WHERE h.month <= owing.day"
                + believed.recorded("h.recorded_at")
                + " GROUP BY ALL HAVING sum(hours) <> 0";
    }

    /** Values, contracts, obligations, buyers, due, done, remaining, forecast, and whether all is told. */
    String cells() {
        String expected = "CASE WHEN until_on IS NULL OR until_on <= " + last() + " OR first_on = " + EVER
                + " THEN done ELSE (2 * done * (until_on - first_on + 1) + (" + last() + " - first_on + 1))"
                + " // (2 * (" + last() + " - first_on + 1)) END";
        return "WITH each AS (SELECT " + columns() + "contract_id, obligation_id, any_value(buyer) AS buyer,"
                + " bool_and(told) AS told, any_value(first_on) AS first_on, any_value(until_on) AS until_on,"
                + " CAST(sum(due) AS BIGINT) AS due, CAST(coalesce(sum(cents), 0) AS BIGINT) AS done FROM " + owing()
                + " AS o" + WITH_DONE + " GROUP BY ALL)"
                + " SELECT " + columns() + "count(DISTINCT contract_id), count(*), count(DISTINCT buyer),"
                + " coalesce(sum(due), 0), coalesce(sum(done), 0), coalesce(sum(greatest(due - done, 0)), 0),"
                + " coalesce(sum(" + expected + "), 0), coalesce(bool_and(told), true) FROM each" + grouped();
    }

    /** Values, and how many people there are behind what is done. */
    String people() {
        return "SELECT " + columns() + "count(*) FROM (SELECT " + columns() + "person FROM done JOIN " + owing()
                + " AS o USING (obligation_id, part) GROUP BY " + columns() + "person HAVING sum(cents) <> 0)"
                + grouped();
    }

    /** Contract, obligation, day, due, done of each. */
    String rows(int limit) {
        return "SELECT contract_id, obligation_id, day, CAST(sum(due) AS BIGINT), CAST(coalesce(sum(cents), 0) AS BIGINT)"
                + " FROM owing" + WITH_DONE + " GROUP BY ALL LIMIT " + limit;
    }

    /** An obligation of several tags is in the cell of each of them, and once in what is asked of all. */
    private String owing() {
        int tag = question.by().indexOf(Attribute.TAG);
        return tag < 0 ? "owing" : ContractColumns.eachOf("owing", "d" + tag);
    }

    private String contracts() {
        return believed.versions("contract_version", "contract_id");
    }

    private String last() {
        return day(question.last());
    }

    private static String day(LocalDate day) {
        return "DATE '" + day + "'";
    }

    private String dimensions() {
        return IntStream.range(0, question.by().size())
                .mapToObj(i -> ContractColumns.value(question.by().get(i)) + " AS d" + i + ", ")
                .collect(Collectors.joining());
    }

    private String columns() {
        return IntStream.range(0, question.by().size())
                .mapToObj(i -> "d" + i + ", ")
                .collect(Collectors.joining());
    }

    private String grouped() {
        return question.by().isEmpty()
                ? ""
                : " GROUP BY "
                        + IntStream.range(0, question.by().size())
                                .mapToObj(i -> "d" + i)
                                .collect(Collectors.joining(", "));
    }
}
