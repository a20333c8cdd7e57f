package fr.clausesociale.contracts.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Half a million contracts and what hangs on them, once for all lists. */
class ListFixture {

    private static final String CONTRACTS = System.getProperty("contracts", "500000");

    /** The contract that many callers reach. */
    static final String CONTRACT = "select id from contract where external_id = 'L-6000'";

    private final DataSource database;

    ListFixture(DataSource database) {
        this.database = database;
    }

    void fill() throws SQLException, IOException {
        try (InputStream file = ListFixture.class.getResourceAsStream("/lists/fixture.sql");
                Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (one(CONTRACT) == null) {
                sql.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("${contracts}", CONTRACTS));
                sql.execute("vacuum analyze");
            }
        }
    }

    /** The first value that a query finds, or null. */
    String one(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
