package fr.clausesociale.reporting.owed;

/**
 * Versions of contracts in pieces, in SQL over the facts: one that is performed in several territories once for each of its parts,
 * performed and followed as that part is, and once for what was worked in none of them, as the contract is. Every other contract
 * is one piece.
 */
public final class ContractPieces {

    private static final String PLACE = "commune, epci, department, region";

    /** {@code upto}: the shares of the parts up to this one together, so that what is shared out adds up. */
    private static final String PARTS = "(SELECT contract_id, version, name, " + PLACE + ", share, followers,"
            + " CAST(sum(share) OVER (PARTITION BY contract_id, version ORDER BY name) AS DECIMAL(7, 4)) AS upto"
            + " FROM contract_part UNION ALL SELECT DISTINCT contract_id, version, '', NULL, NULL, NULL, NULL,"
            + " CAST(0 AS DECIMAL(5, 4)), NULL, CAST(0 AS DECIMAL(7, 4)) FROM contract_part)";

    private ContractPieces() {}

    /**
     * Versions with who follows on a day: followers are texts of their first day and their SIRET. {@code part} is the name of the
     * part, empty where there is none, {@code share} what of the contract it is.
     *
     * @param day as SQL
     * @param contracts as SQL
     */
    public static String on(String day, String contracts) {
        return "SELECT * REPLACE (nullif(substr((SELECT max(f) FROM unnest(followers) AS t(f) WHERE left(f, 10)"
                + " <= strftime(" + day + ", '%Y-%m-%d')), 12), '') AS followed_by) FROM (SELECT c.* REPLACE ("
                + ofPart("commune") + ", " + ofPart("epci") + ", " + ofPart("department") + ", " + ofPart("region")
                + ", "
                + ofPart("followers") + "), coalesce(p.name, '') AS part, coalesce(p.share, 1) AS share,"
                + " coalesce(p.upto, 1) AS upto FROM (" + contracts + ") AS c LEFT JOIN " + PARTS
                + " AS p ON p.contract_id = c.contract_id AND p.version = c.version)";
    }

    private static String ofPart(String column) {
        return "CASE WHEN p.name <> '' THEN p." + column + " ELSE c." + column + " END AS " + column;
    }

    /** Contracts with the names of their parts, to be joined by {@link #joined}. */
    public static String names(String contracts) {
        return "SELECT c.contract_id, p.name FROM (" + contracts + ") AS c JOIN contract_part AS p"
                + " ON p.contract_id = c.contract_id AND p.version = c.version";
    }

    /**
     * Finds the part that a row of hours or allocations tells; what it tells is none where its contract has no such part.
     *
     * @param names what {@link #names} told
     */
    public static String joined(String row, String names) {
        return " LEFT JOIN " + names + " ON " + names + ".contract_id = " + row + ".contract_id AND " + names
                + ".name = " + row + ".part";
    }

    /** The same as a name, in a query that has {@link #joined}. */
    public static String part(String names) {
        return "coalesce(" + names + ".name, '')";
    }
}
