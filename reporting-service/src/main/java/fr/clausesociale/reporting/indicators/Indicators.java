package fr.clausesociale.reporting.indicators;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The dictionary as migrations have made it; nothing else writes it. */
@ApplicationScoped
public class Indicators {

    private final AgroalDataSource database;

    Indicators(AgroalDataSource database) {
        this.database = database;
    }

    public List<Indicator> all() {
        List<Indicator> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select code, label, formula, unit, additive, since, version, digits from indicator order by position");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Indicator(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        rows.getDate(6).toLocalDate(),
                        rows.getString(7),
                        rows.getInt(8)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dictionary of indicators cannot be read", e);
        }
        return all;
    }
}
