package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.platform.geography.Territory;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What of a contract decides who sees it and what hangs on it, read of a row without the mapper.
 *
 * @param followedBy who follows it today, null for nobody by name
 */
public record ScopeRow(String followedBy, Territory territory, String buyerSiren) {

    /** The columns, in the order in which they are read. @param alias of what has them */
    public static String columns(String alias) {
        return "%1$s.followed_by, %1$s.commune, %1$s.epci, %1$s.department, %1$s.region, %1$s.buyer_siren"
                .formatted(alias);
    }

    /** @param at the place of the first of the columns in the row, from 1 */
    public static ScopeRow read(ResultSet row, int at) throws SQLException {
        return new ScopeRow(
                row.getString(at),
                new Territory(
                        row.getString(at + 1), row.getString(at + 2), row.getString(at + 3), row.getString(at + 4)),
                row.getString(at + 5));
    }
}
