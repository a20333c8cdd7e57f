package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.testing.hostile.ApiDocument;
import fr.clausesociale.platform.testing.hostile.HostileRun;
import fr.clausesociale.platform.testing.hostile.Known;
import fr.clausesociale.platform.testing.hostile.Stored;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to any operation of the document is answered or refused with problem details, soon, and what is refused
 * is not stored. A service extends this in a {@code @QuarkusTest}; another seed by {@code -Dhostile.seed=}, more requests an
 * operation by {@code -Dhostile.each=}.
 */
public abstract class HostileContract {

    /** Written beside requests: what is on its way to the bus, how far the bus was read, and migrations. */
    private static final List<String> PASSED_OVER = List.of("outbox", "applied_version", "flyway_schema_history");

    private static final int REQUESTS_PER_OPERATION = Integer.getInteger("hostile.each", 16);

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    /** What is looked after by the clock writes when it is time, which no request is to be blamed for. */
    @BeforeEach
    void nothingByTheClock() {
        scheduler.pause();
    }

    @AfterEach
    void byTheClockAgain() {
        scheduler.resume();
    }

    @Test
    void whatever_is_sent_is_answered_or_refused_as_a_problem_and_what_is_refused_is_not_stored() throws Exception {
        long seed = Long.getLong("hostile.seed", 20261130);
        ApiDocument document = new ApiDocument(new ObjectMapper()
                .readTree(RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString()));
        HostileRun run = new HostileRun(
                URI.create("http://localhost:" + RestAssured.port),
                document,
                known(),
                this::token,
                new Stored(this::connection, PASSED_OVER),
                seed);

        run.send(document.operations().size() * REQUESTS_PER_OPERATION);

        System.out.println("Hostile requests, seed " + seed + ": " + run);
        assertThat(document.operations()).isNotEmpty();
        assertThat(run.missed()).as("not reached, seed %d", seed).isEmpty();
        assertThat(String.join("\n", run.findings())).as("seed %d", seed).isEmpty();
    }

    /** What exists in the service and what its fields may hold. */
    protected abstract Known known();

    /** Of the caller that calls in this role. */
    protected String token(String role) {
        return switch (role) {
            case "prescriber" -> Tokens.of("hostile-prescriber", role, "90000005000014", "FT", "DEP-21");
            case "facilitator" -> Tokens.of("hostile-facilitator", role, "90000003500015", null, "DEP-21");
            case "company" -> Tokens.of("hostile-company", role, "90000001900019", null);
            case "buyer" -> Tokens.of("hostile-buyer", role, "21210231300013", null);
            default -> Tokens.of("hostile-" + role, role, "90000008400013", null, "FR");
        };
    }

    private java.sql.Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
