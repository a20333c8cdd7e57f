package fr.clausesociale.platform.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rows of all tables that have a column of somebody's identifier: a table that is added later is among them without anybody's
 * doing. What is sealed is left out of them; who knows what it is gives it out opened.
 */
@ApplicationScoped
public class PersonalRows {

    private static final String TABLES = "select format('%I.%I', c.table_schema, c.table_name), c.table_name,"
            + " array(select s.column_name::text from information_schema.columns s where s.table_schema = c.table_schema"
            + " and s.table_name = c.table_name and s.data_type = 'bytea')"
            + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
            + " where c.column_name = ? and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'"
            + " and c.table_schema not in ('pg_catalog', 'information_schema')";

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    PersonalRows(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * In the caller's transaction, by the name of their table; tables with none are left out.
     *
     * @param column that has the identifier, as {@code beneficiary_id}
     */
    public Map<String, List<Map<String, Object>>> with(String column, Collection<UUID> ids) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement tables = connection.prepareStatement(TABLES)) {
            tables.setString(1, column);
            try (ResultSet table = tables.executeQuery()) {
                while (table.next()) {
                    List<Map<String, Object>> found = rows(connection, table, column, ids);
                    if (!found.isEmpty()) {
                        rows.put(table.getString(2), found);
                    }
                }
            }
            return rows;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> rows(Connection connection, ResultSet table, String column, Collection<UUID> ids)
            throws SQLException, JsonProcessingException {
        // names of tables and columns come from the catalogue
        try (PreparedStatement select = connection.prepareStatement("select to_jsonb(found) - ?::text[] from "
                + table.getString(1) + " found where " + column + " = any (?)")) {
            select.setArray(1, table.getArray(3));
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<Map<String, Object>> found = new ArrayList<>();
                while (row.next()) {
                    found.add(json.readValue(row.getString(1), ROW));
                }
                return found;
            }
        }
    }
}
