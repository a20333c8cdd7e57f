package fr.clausesociale.platform.access;

import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.platform.time.DatedPeriods;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** Forgets what the access log has kept for long enough, in services that have one. */
@ApplicationScoped
public class AccessLogRetention {

    private final AgroalDataSource database;
    private final DatedPeriods kept;
    private final BusinessClock clock;

    AccessLogRetention(AgroalDataSource database, AccessLogConfig config, BusinessClock clock) {
        this.database = database;
        this.kept = new DatedPeriods(config.kept());
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "15m")
    public void forget() {
        QuarkusTransaction.requiringNew().run(this::forgetOld);
    }

    private void forgetOld() {
        LocalDate today = clock.today();
        try (Connection connection = database.getConnection();
                PreparedStatement there = connection.prepareStatement("select to_regclass('access_log') is not null");
                var row = there.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
                try (PreparedStatement delete = connection.prepareStatement("delete from access_log where at < ?")) {
                    delete.setObject(
                            1,
                            today.minus(kept.on(today))
                                    .atStartOfDay(BusinessClock.ZONE)
                                    .toOffsetDateTime());
                    delete.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
