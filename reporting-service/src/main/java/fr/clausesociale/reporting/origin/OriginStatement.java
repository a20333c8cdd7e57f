package fr.clausesociale.reporting.origin;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.owed.ContractColumns;
import fr.clausesociale.reporting.owed.ContractPieces;
import fr.clausesociale.reporting.store.Believed;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks the facts where the hours of a table come from.
 *
 * @param by attributes of contracts and obligations
 * @param condition which contracts count, said by {@link ContractColumns}
 * @param first month worked, null without bound; {@code last} too
 */
public record OriginStatement(
        List<Attribute> by, String condition, YearMonth first, YearMonth last, Believed believed) {

    /** By the values of the cell; those of nothing are the total's. */
    public Map<List<String>, Origins> run(Connection connection) throws SQLException {
        Map<List<String>, Origins> cells = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(worked());
            if (!by.isEmpty()) {
                read(statement, by.size(), cells);
            }
            read(statement, 0, cells);
        }
        return cells;
    }

    private String worked() {
        String contracts = believed.versions("contract_version", "contract_id");
        String values = IntStream.range(0, by.size())
                .mapToObj(i -> ContractColumns.value(by.get(i)) + " AS d" + i + ", ")
                .collect(Collectors.joining());
        return "CREATE OR REPLACE TEMP TABLE worked AS WITH RECURSIVE known AS ("
                + ContractPieces.on(
                        "last_day(month)",
                        "SELECT c.*, month FROM (" + contracts
                                + ") AS c JOIN (SELECT DISTINCT contract_id, month FROM hours_version) USING (contract_id)")
                + "), part_name AS (" + ContractPieces.names(contracts) + "), " + believed.people() + " SELECT "
                + values
                + Believed.person("h") + " AS person, sum(h.hours) AS hours, "
                + sumWhere("h.origin = 'ESTIMATED'") + " AS estimated, " + sumWhere("h.origin = 'TAKEN_OVER'")
                + " AS taken_over, " + sumWhere("h.way = 'SECOND_PERSON'")
                + " AS self_accepted FROM hours_version AS h" + ContractPieces.joined("h", "part_name")
                + " LEFT JOIN known AS k ON k.contract_id = h.contract_id AND k.month = h.month AND k.part = "
                + ContractPieces.part("part_name")
                + " LEFT JOIN obligation_version AS o ON o.contract_id = k.contract_id AND o.version = k.version"
                + " AND o.obligation_id = h.obligation_id"
                + Believed.joined("h") + " WHERE (" + condition + ")"
                + (first == null ? "" : " AND h.month >= DATE '" + first.atDay(1) + "'")
                + (last == null ? "" : " AND h.month <= DATE '" + last.atDay(1) + "'")
                + believed.recorded("h.recorded_at") + " GROUP BY ALL";
    }

    private static String sumWhere(String condition) {
        return "coalesce(sum(h.hours) FILTER (WHERE " + condition + "), 0)";
    }

    private void read(Statement statement, int values, Map<List<String>, Origins> cells) throws SQLException {
        int tag = by.subList(0, values).indexOf(Attribute.TAG);
        String table = tag < 0 ? "worked" : ContractColumns.eachOf("worked", "d" + tag);
        String dimensions =
                IntStream.range(0, values).mapToObj(i -> "d" + i + ", ").collect(Collectors.joining());
        String ofPeople = "(SELECT " + dimensions + "person, sum(hours) AS hours, sum(estimated) AS estimated,"
                + " sum(taken_over) AS taken_over, sum(self_accepted) AS self_accepted FROM " + table
                + " GROUP BY ALL)";
        String sums = String.join(", ", part("estimated"), part("taken_over"), part("self_accepted"));
        try (ResultSet row = statement.executeQuery(
                "SELECT " + dimensions + sums + " FROM " + ofPeople + (values == 0 ? "" : " GROUP BY ALL"))) {
            while (row.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= values; i++) {
                    key.add(row.getString(i));
                }
                cells.put(key, new Origins(part(row, values), part(row, values + 3), part(row, values + 6)));
            }
        }
    }

    private static String part(String column) {
        return "coalesce(sum(" + column + "), 0), count(*) FILTER (WHERE " + column
                + " <> 0), count(*) FILTER (WHERE hours <> " + column + ")";
    }

    private static Origins.Part part(ResultSet row, int before) throws SQLException {
        BigDecimal hours = row.getBigDecimal(before + 1).setScale(2);
        return new Origins.Part(hours, row.getLong(before + 2), row.getLong(before + 3));
    }
}
