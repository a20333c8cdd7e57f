package fr.clausesociale.reporting.store;

import java.util.List;

/** The tables facts are kept in, with what makes a row of each the same row. */
enum FactTable {
    BENEFICIARY("beneficiary_version", "beneficiary_id", "version"),
    DECISION("decision_version", "decision_id", "version"),
    PROFILE("profile_version", "decision_id", "version"),
    CONTRACT("contract_version", "contract_id", "version"),
    OBLIGATION("obligation_version", "contract_id", "version", "obligation_id"),
    PLACEMENT("placement_version", "placement_id", "version"),
    HOURS("hours_version", "entry_id", "version");

    private final String table;
    private final List<String> key;

    FactTable(String table, String... key) {
        this.table = table;
        this.key = List.of(key);
    }

    String table() {
        return table;
    }

    /** Where a batch waits to be compared with what is there already. */
    String arrivals() {
        return "arrived_" + table;
    }

    String createArrivals() {
        return "CREATE TEMP TABLE " + arrivals() + " AS SELECT * FROM " + table + " LIMIT 0";
    }

    /** Keeps of the arrivals what is not known yet. */
    String keepNew() {
        return "INSERT INTO " + table + " SELECT DISTINCT ON (" + String.join(", ", key) + ") * FROM " + arrivals()
                + " AS a WHERE NOT EXISTS (SELECT 1 FROM " + table + " AS t WHERE " + same("a", "t") + ")";
    }

    /** Removes what was appended more than once. */
    String removeDuplicates() {
        String keys = String.join(", ", key);
        return "DELETE FROM " + table + " AS t USING (SELECT " + keys + ", min(rowid) AS first FROM " + table
                + " GROUP BY " + keys + " HAVING count(*) > 1) AS twice WHERE " + same("twice", "t")
                + " AND t.rowid <> twice.first";
    }

    private String same(String left, String right) {
        return String.join(
                " AND ",
                key.stream().map(k -> left + "." + k + " = " + right + "." + k).toList());
    }
}
