package fr.clausesociale.reporting.targets;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.owed.ContractColumns;
import fr.clausesociale.reporting.owed.ContractPieces;
import fr.clausesociale.reporting.settings.ProgrammeTarget;
import fr.clausesociale.reporting.store.Believed;
import java.util.stream.Collectors;

/** What was told and done under obligations of programmes that aim at a share of all hours, in SQL over the facts. */
final class ProgrammeSql {

    private final ProgrammeQuestion question;
    private final Believed believed;

    ProgrammeSql(ProgrammeQuestion question, Believed believed) {
        this.question = question;
        this.believed = believed;
    }

    /** First: keeps the obligations that count. */
    String obliged() {
        String programmes = ContractColumns.is(
                Attribute.PROGRAMME,
                question.rates().stream().map(ProgrammeTarget::programme).collect(Collectors.toSet()));
        return "CREATE OR REPLACE TEMP TABLE obliged AS WITH known AS ("
                + ContractPieces.on("DATE '" + question.on() + "'", contracts())
                + ") SELECT o.programme, o.contract_id, o.version, o.obligation_id, k.part, k.share FROM known AS k"
                + " JOIN obligation_version AS o USING (contract_id, version)"
                + " WHERE coalesce(k.status, '') <> 'ANNULLED' AND coalesce(o.status, '') <> 'ANNULLED' AND "
                + programmes + " AND (" + question.condition() + ")";
    }

    /** Then: keeps the hours of each person in each year. */
    String worked() {
        return "CREATE OR REPLACE TEMP TABLE worked AS WITH RECURSIVE " + believed.people()
                + ", part_name AS (" + ContractPieces.names(contracts()) + ")"
                + " SELECT o.programme, year(h.month) AS year, " + Believed.person("h") + " AS person,"
                + " sum(h.hours) AS hours FROM hours_version AS h" + ContractPieces.joined("h", "part_name")
                + " JOIN obliged AS o ON o.obligation_id = h.obligation_id AND o.part = "
                + ContractPieces.part("part_name")
                + Believed.joined("h") + " WHERE year(h.month)" + inYears()
                + believed.recorded("h.recorded_at") + " GROUP BY ALL";
    }

    /** Programme, obligations, those of which all hours were told. */
    String obligations() {
        return "SELECT programme, count(DISTINCT obligation_id), count(DISTINCT obligation_id) FILTER (WHERE EXISTS (SELECT 1 FROM all_hours AS a"
                + " WHERE a.obligation_id = o.obligation_id AND a.contract_id = o.contract_id AND a.version = o.version))"
                + " FROM obliged AS o WHERE share > 0 GROUP BY programme";
    }

    /** Programme, year, all hours told for it. */
    String allHours() {
        return "SELECT programme, year(on_day), CAST(sum(hours * share) AS DECIMAL(18, 2)) FROM all_hours JOIN obliged"
                + " USING (contract_id, version, obligation_id) WHERE year(on_day)" + inYears() + " GROUP BY ALL";
    }

    /** Programme, year, hours, people. */
    String byYear() {
        return "SELECT programme, year, sum(hours), count(*) FILTER (WHERE hours <> 0) FROM worked GROUP BY ALL";
    }

    /** Programme, hours and people of all years. */
    String together() {
        return "SELECT programme, sum(hours), count(*) FILTER (WHERE hours <> 0) FROM (SELECT programme, person,"
                + " sum(hours) AS hours FROM worked GROUP BY programme, person) GROUP BY programme";
    }

    private String contracts() {
        return believed.versions("contract_version", "contract_id");
    }

    private String inYears() {
        return " BETWEEN " + question.first() + " AND " + question.last();
    }
}
