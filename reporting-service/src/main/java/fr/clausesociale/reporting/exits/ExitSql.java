package fr.clausesociale.reporting.exits;

import fr.clausesociale.reporting.owed.ContractPieces;
import fr.clausesociale.reporting.store.Believed;

/**
 * Exits in SQL over the facts. One exit a person: that of the last placement to end on the contracts that count, once none of
 * them goes on there; whether hours were accepted or not.
 */
final class ExitSql {

    private static final String UNKNOWN = "'" + ExitRow.UNKNOWN + "'";

    private final ExitQuestion question;
    private final Believed believed;

    ExitSql(ExitQuestion question, Believed believed) {
        this.question = question;
        this.believed = believed;
    }

    /** First: keeps the exits, each with its placement. */
    String exits() {
        String contracts = believed.versions("contract_version", "contract_id");
        return "CREATE OR REPLACE TEMP TABLE exits AS WITH RECURSIVE contract AS (SELECT k.contract_id, k.part FROM ("
                + ContractPieces.on("DATE '" + question.on() + "'", contracts)
                + ") AS k WHERE coalesce(k.status, '') <> 'ANNULLED' AND (" + question.condition()
                + ")), part_name AS ("
                + ContractPieces.names(contracts) + "), "
                + believed.people()
                + ", placed AS (SELECT p.*, " + Believed.person("p") + " AS person FROM ("
                + believed.versions("placement_version", "placement_id") + ") AS p"
                + Believed.joined("p")
                + " WHERE coalesce(p.status, '') IN ('ACTIVE', 'REVIEW', 'ENDED')"
                + " AND EXISTS (SELECT 1 FROM placement_allocation AS a" + ContractPieces.joined("a", "part_name")
                + " JOIN contract ON contract.contract_id = a.contract_id AND contract.part = "
                + ContractPieces.part("part_name")
                + " WHERE a.placement_id = p.placement_id AND a.version = p.version)),"
                + " profile AS (" + believed.versions("profile_version", "decision_id") + "),"
                + " latest AS (SELECT * FROM placed QUALIFY row_number() OVER (PARTITION BY person"
                + " ORDER BY ended_on DESC NULLS FIRST, placement_id DESC) = 1)"
                + " SELECT p.person, p.placement_id, p.version, p.outcome, p.exit_class, "
                + (question.by() == null ? "''" : question.by().column())
                + " AS value FROM latest AS p LEFT JOIN profile AS q ON q.decision_id = p.decision_id"
                + " WHERE p.ended_on IS NOT NULL" + within();
    }

    /** Then: value, months after the end, class, people. A month count of 0 is the end itself. */
    String classes() {
        return "SELECT value, months, class, count(*) FROM (SELECT value, 0 AS months, "
                + judged("outcome", "exit_class") + " AS class FROM exits UNION ALL SELECT e.value, f.months, "
                + judged("f.situation", "f.exit_class") + " FROM exits AS e JOIN placement_follow_up AS f"
                + " USING (placement_id, version) WHERE f.due_on <= DATE '" + question.on() + "') GROUP BY ALL";
    }

    private static String judged(String situation, String judged) {
        return "CASE WHEN coalesce(" + situation + ", 'UNKNOWN') IN ('UNKNOWN', 'NOT_STATED') THEN " + UNKNOWN
                + " ELSE coalesce(" + judged + ", '" + ExitRow.NOT_CLASSED + "') END";
    }

    private String within() {
        return (question.first() == null
                        ? ""
                        : " AND p.ended_on >= DATE '" + question.first().atDay(1) + "'")
                + (question.last() == null
                        ? ""
                        : " AND p.ended_on <= DATE '" + question.last().atEndOfMonth() + "'");
    }
}
