package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Settings of figures: a row is never changed, a later one takes over. */
@ApplicationScoped
class Settings {

    private static final String DIVISORS =
            "select id, territory, hours, valid_from, reason, recorded_at, recorded_by from fte_divisor";

    private final AgroalDataSource database;
    private final BusinessClock clock;

    Settings(AgroalDataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    FteDivisor add(String territory, int hours, LocalDate validFrom, String reason, String organisation) {
        FteDivisor divisor = new FteDivisor(Ids.next(), territory, hours, validFrom, reason, clock.now(), organisation);
        change(
                "insert into fte_divisor (id, territory, hours, valid_from, reason, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                divisor.id(),
                divisor.territory(),
                divisor.hours(),
                divisor.validFrom(),
                divisor.reason(),
                Timestamp.from(divisor.recordedAt()),
                divisor.recordedBy());
        return divisor;
    }

    List<FteDivisor> divisors() {
        return read(DIVISORS + " order by territory, valid_from, recorded_at", Settings::divisor);
    }

    FteDivisor divisor(UUID id) {
        return read(DIVISORS + " where id = ?", Settings::divisor, id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The threshold of a day is that of today for the past too: it can not be set for a day that has gone. */
    DisclosureSetting threshold(int k, LocalDate validFrom, String reason) {
        if (validFrom.isBefore(clock.today())) {
            throw Problem.of(SettingsProblem.SETTING_IN_THE_PAST, validFrom).at("validFrom");
        }
        int added = change(
                "insert into disclosure_setting (valid_from, k_partner, reason) values (?, ?, ?) on conflict do nothing",
                validFrom,
                k,
                reason);
        if (added == 0) {
            throw Problem.of(SettingsProblem.SETTING_EXISTS, validFrom).at("validFrom");
        }
        return new DisclosureSetting(validFrom, k, reason);
    }

    List<DisclosureSetting> thresholds() {
        return read(
                "select valid_from, k_partner, reason from disclosure_setting order by valid_from",
                row -> new DisclosureSetting(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3)));
    }

    private static FteDivisor divisor(ResultSet row) throws SQLException {
        return new FteDivisor(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7));
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A setting cannot be kept", e);
        }
    }

    private <T> List<T> read(String sql, Reader<T> reader, Object... values) {
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
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
