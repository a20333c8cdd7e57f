package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Settings of figures: a row is never changed, a later one takes over. */
@ApplicationScoped
class Settings {

    private static final String DIVISORS =
            "select id, territory, hours, valid_from, reason, recorded_at, recorded_by from fte_divisor";

    private final SettingRows rows;
    private final BusinessClock clock;

    Settings(SettingRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    FteDivisor add(String territory, int hours, LocalDate validFrom, String reason, String organisation) {
        FteDivisor divisor = new FteDivisor(Ids.next(), territory, hours, validFrom, reason, clock.now(), organisation);
        rows.change(
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
        return rows.read(DIVISORS + " order by territory, valid_from, recorded_at", Settings::divisor);
    }

    FteDivisor divisor(UUID id) {
        return rows.read(DIVISORS + " where id = ?", Settings::divisor, id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The threshold of a day is that of today for the past too: it can not be set for a day that has gone. */
    DisclosureSetting threshold(int k, LocalDate validFrom, String reason) {
        if (validFrom.isBefore(clock.today())) {
            throw Problem.of(SettingsProblem.SETTING_IN_THE_PAST, validFrom).at("validFrom");
        }
        int added = rows.change(
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
        return rows.read(
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
}
