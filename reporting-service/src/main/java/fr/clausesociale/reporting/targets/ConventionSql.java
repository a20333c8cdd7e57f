package fr.clausesociale.reporting.targets;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.owed.ContractColumns;
import fr.clausesociale.reporting.owed.ContractPieces;
import fr.clausesociale.reporting.store.Believed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was done for one convention, in SQL over the facts. The rule is the one its figures have where it is kept: accepted
 * hours by the month worked, on contracts whose buyer, as a legal unit, was a signatory when that matters, performed where that
 * matters; hours of a part of a contract where that part lies, those that name none by the shares.
 */
final class ConventionSql {

    private static final String FOR_EVER = "DATE '9999-12-31'";
    private static final String PARTS = "part_name";
    private static final String PLACE = "p.commune, p.epci, p.department, p.region, p.share";

    private final KnownConvention convention;
    private final Believed believed;
    private final Seen seen;

    /**
     * Which of the contracts that count a caller may know of.
     *
     * @param everywhere all of them
     * @param own territories of the caller; what is performed within the convention's own is everybody's who reads it
     * @param siren of the caller where it is a signatory, else null
     */
    record Seen(boolean everywhere, List<TerritoryName> own, String siren) {}

    ConventionSql(KnownConvention convention, Believed believed, Seen seen) {
        this.convention = convention;
        this.believed = believed;
        this.seen = seen;
    }

    /** First: keeps the hours of each person in each year, and those for others than the caller. */
    String worked() {
        return "CREATE OR REPLACE TEMP TABLE worked AS WITH RECURSIVE signature AS (SELECT siren, signed_on,"
                + " least(coalesce(ended_on, " + FOR_EVER + "), " + end() + ") AS last_on FROM convention_signatory"
                + " WHERE convention_id = UUID '" + convention.id() + "' AND version = " + convention.version() + "),"
                + " contract AS (SELECT * FROM (" + believed.versions("contract_version", "contract_id")
                + ") WHERE left(buyer_siret, 9) IN (SELECT siren FROM signature)),"
                + " part AS (SELECT c.contract_id, c.buyer_siret, p.name, " + PLACE + " FROM contract AS c"
                + " JOIN contract_part AS p USING (contract_id, version)"
                + " UNION ALL SELECT p.contract_id, p.buyer_siret, '', p.commune, p.epci, p.department, p.region,"
                + " CAST(1 AS DECIMAL(5, 4)) FROM contract AS p ANTI JOIN contract_part USING (contract_id, version)),"
                + " held AS (SELECT contract_id, '' AS name, sum(share) AS inside FROM part AS k WHERE " + counts()
                + " GROUP BY contract_id UNION ALL SELECT contract_id, name, 1 FROM part AS k WHERE name <> '' AND "
                + counts() + "), " + PARTS + " AS (SELECT contract_id, name FROM part WHERE name <> ''), "
                + believed.people()
                + ", entry AS (SELECT year(h.month) AS year, " + Believed.person("h") + " AS person, "
                + own() + " AS own, CAST(h.hours * held.inside AS DECIMAL(20, 6)) AS hours FROM hours_version AS h"
                + ContractPieces.joined("h", PARTS) + " JOIN held ON held.contract_id = h.contract_id AND held.name = "
                + ContractPieces.part(PARTS) + " JOIN contract AS k ON k.contract_id = h.contract_id"
                + Believed.joined("h") + " WHERE EXISTS (SELECT 1 FROM signature"
                + " WHERE siren = left(k.buyer_siret, 9) AND " + signed() + ")" + believed.recorded("h.recorded_at")
                + ") SELECT year, person, sum(hours) AS hours, coalesce(sum(hours) FILTER (WHERE NOT own), 0) AS others"
                + " FROM entry GROUP BY year, person";
    }

    /** Then: year, hours, people, people of others. */
    String byYear() {
        return "SELECT year, sum(hours), count(*) FILTER (WHERE hours <> 0), count(*) FILTER (WHERE others <> 0)"
                + " FROM worked GROUP BY year ORDER BY year";
    }

    /** The same of some years together. */
    String together(List<Integer> years) {
        return "SELECT 0, coalesce(sum(hours), 0), count(*) FILTER (WHERE hours <> 0),"
                + " count(*) FILTER (WHERE others <> 0) FROM (SELECT sum(hours) AS hours, sum(others) AS others FROM worked"
                + (years.isEmpty()
                        ? ""
                        : " WHERE year IN "
                                + years.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")))
                + " GROUP BY person)";
    }

    private String counts() {
        String within =
                ContractColumns.within(TerritoryName.of(convention.territory()).orElse(TerritoryName.FRANCE));
        if (!convention.counting().place().equals("ANYWHERE")) {
            return within;
        }
        if (seen.everywhere()) {
            return "true";
        }
        String own = seen.own().stream()
                .map(territory -> " OR " + ContractColumns.within(territory))
                .collect(Collectors.joining());
        return "(" + within + own + " OR " + own() + ")";
    }

    private String own() {
        return seen.siren() == null ? "false" : ContractColumns.legalUnits(Set.of(seen.siren()));
    }

    private String signed() {
        return convention.counting().signature().equals("MONTH_WORKED")
                ? "signed_on < h.month + INTERVAL 1 MONTH AND last_on >= h.month"
                : "k.notified_on BETWEEN signed_on AND last_on";
    }

    private String end() {
        return convention.until() == null ? FOR_EVER : "DATE '" + convention.until() + "'";
    }
}
