package fr.clausesociale.reporting.settings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of settings in the database. */
@ApplicationScoped
class SettingRows {

    private final AgroalDataSource database;

    SettingRows(AgroalDataSource database) {
        this.database = database;
    }

    int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A setting cannot be kept", e);
        }
    }

    <T> List<T> read(String sql, Reader<T> reader, Object... values) {
        List<T> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Settings cannot be read", e);
        }
        return all;
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
