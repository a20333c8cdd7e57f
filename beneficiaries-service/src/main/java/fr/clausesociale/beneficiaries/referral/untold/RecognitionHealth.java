package fr.clausesociale.beneficiaries.referral.untold;

import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.Wellness;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Not well where a declaration waits too long for the person it is about, or failed and is tried again: its prescriber reads a
 * referral that nobody works on. The service still answers, so this is neither liveness nor readiness.
 */
@Wellness
class RecognitionHealth implements HealthCheck {

    private static final String FIGURES =
            "select count(*) filter (where due_at <= ?), count(*) filter (where due_at > ?),"
                    + " coalesce(extract(epoch from ? - min(due_at) filter (where due_at <= ?)), 0) from untold_declaration";

    private final AgroalDataSource database;
    private final RecognitionConfig config;
    private final BusinessClock clock;

    RecognitionHealth(AgroalDataSource database, RecognitionConfig config, BusinessClock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIGURES)) {
            OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
            for (int at = 1; at <= 4; at++) {
                select.setObject(at, now);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long failed = row.getLong(2);
                long oldest = row.getLong(3);
                return HealthCheckResponse.named("recognition")
                        .status(failed == 0 && oldest < config.wellUntil().toSeconds())
                        .withData("waiting", row.getLong(1))
                        .withData("oldestSeconds", oldest)
                        .withData("failed", failed)
                        .build();
            }
        } catch (SQLException e) {
            return HealthCheckResponse.named("recognition").down().build();
        }
    }
}
