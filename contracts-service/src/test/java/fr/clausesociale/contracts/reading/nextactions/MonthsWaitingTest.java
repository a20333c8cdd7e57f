package fr.clausesociale.contracts.reading.nextactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Which months of a placement are still to be told. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MonthsWaitingTest extends KeptAsItWaits {

    @Inject
    DataSource data;

    @Inject
    WaitingOver over;

    @Test
    void a_month_waits_from_its_end_until_it_or_a_later_one_is_told() {
        YearMonth first = clock.month().minusMonths(3);
        String obligation = Api.newObligation(Api.newContract(first.atDay(1)), "900.00");
        String active = atWork(obligation, first.atDay(1), clock.today().plusMonths(3));
        assertThat(since(active)).isEqualTo(first.plusMonths(1).atDay(1));

        told(obligation, active, first.plusMonths(1));
        assertThat(since(active)).isEqualTo(first.plusMonths(3).atDay(1));
        told(obligation, active, first.plusMonths(2));
        assertThat(actions("DECLARE_MONTH")).doesNotContain(active);
    }

    @Test
    void a_month_whose_line_was_rejected_waits_again() {
        YearMonth last = clock.month().minusMonths(1);
        String obligation = Api.newObligation(Api.newContract(last.atDay(1)), "900.00");
        String active = atWork(obligation, last.atDay(1), clock.today().plusMonths(3));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        String statement = told(obligation, active, last);
        Response submitted = Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));

        Api.ok(Api.facilitator()
                .body("{\"lines\":[{\"placementId\":\"%s\",\"accept\":false,\"reason\":\"Heures non justifiées\"}]}"
                        .formatted(active))
                .header("If-Match", submitted.header("ETag"))
                .post("/v1/statements/" + statement + "/acceptance"));

        assertThat(actions("DECLARE_MONTH")).contains(active);
        assertThat(actions("SUBMIT_STATEMENT")).contains(statement);
    }

    @Test
    void nobody_waits_for_months_of_a_placement_that_ended_long_ago() {
        LocalDate start = clock.today().minusMonths(12).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "900.00");
        String old = atWork(obligation, start, clock.today());
        String late = atWork(obligation, start, clock.today());
        assertThat(actions("DECLARE_MONTH")).contains(old, late);

        end(old, start.plusMonths(2));
        end(late, clock.month().minusMonths(1).atDay(10));

        assertThat(actions("DECLARE_MONTH")).doesNotContain(old).contains(late);
    }

    @Test
    void what_was_over_yesterday_is_forgotten_and_the_rest_stays() {
        LocalDate start = clock.today().minusMonths(12).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "900.00");
        String old = atWork(obligation, start, clock.today());
        assertThat(actions("DECLARE_MONTH")).contains(old);
        int before = kept("until >= current_date");
        end(old, start.plusMonths(2));
        assertThat(kept("until < current_date")).isPositive();

        over.forget();

        assertThat(kept("until < current_date")).isZero();
        assertThat(kept("until >= current_date")).isEqualTo(before - 1);
    }

    private int kept(String which) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select 1 from waiting where what = 'DECLARE_MONTH' and " + which)
                        .getResultList()
                        .size());
    }

    @Test
    void months_told_at_the_same_moment_for_one_placement_are_both_seen() throws Exception {
        YearMonth first = clock.month().minusMonths(3);
        String obligation = Api.newObligation(Api.newContract(first.atDay(1)), "900.00");
        String active = atWork(obligation, first.atDay(1), clock.today().plusMonths(3));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        told(obligation, active, first);
        String later = told(obligation, active, first.plusMonths(1));
        String latest = told(obligation, active, first.plusMonths(2));

        try (Connection one = data.getConnection();
                Connection other = data.getConnection()) {
            one.setAutoCommit(false);
            reject(one, later);
            CompletableFuture<Void> second = OwnThread.run(() -> reject(other, latest));
            await().until(() -> second.isDone() || somebodyWaitsForALock());
            one.commit();
            second.get(10, TimeUnit.SECONDS);
        }

        assertThat(since(active)).isEqualTo(first.plusMonths(2).atDay(1));
    }

    private static void reject(Connection connection, String statement) {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("update statement_line set status = 'REJECTED' where statement_id = '" + statement + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = data.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update statement_line%'")) {
            return row.next();
        }
    }

    private static void end(String placement, LocalDate on) {
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}".formatted(on))
                .post("/v1/placements/" + placement + "/end"));
    }

    private LocalDate since(String placement) {
        return QuarkusTransaction.requiringNew().call(() -> (LocalDate) database.createNativeQuery(
                        "select since from waiting where what = 'DECLARE_MONTH' and id = cast(:id as uuid)",
                        LocalDate.class)
                .setParameter("id", placement)
                .getSingleResult());
    }
}
