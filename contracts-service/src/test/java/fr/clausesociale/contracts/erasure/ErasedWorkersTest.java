package fr.clausesociale.contracts.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who is erased is in no file of hours that is still kept, in no report of it, and in no answer kept to be given again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ErasedWorkersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    BusinessClock clock;

    @Inject
    DataSource database;

    private final String unique = UUID.randomUUID().toString().substring(0, 6);
    private final String reference = "M/" + unique + "-1";
    private final String others = "M/" + unique + "-2";
    private final String person = UUID.randomUUID().toString();
    private YearMonth month;
    private String obligation;
    private String placement;
    private String other;

    @BeforeEach
    void twoAtWork() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        month = YearMonth.from(start);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
        placement = Api.newPlacement(person, obligation, start, start.plusMonths(6));
        other = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        called(placement, reference);
        called(other, others);
    }

    private static void called(String placement, String reference) {
        Api.ok(Api.company()
                .body("{\"reference\":\"" + reference + "\"}")
                .post("/v1/placements/" + placement + "/reference"));
    }

    private void erase() {
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-erased.v1", person, 2),
                null);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Api.ok(Api.company().get("/v1/placements/" + placement + "/reference"))
                                .<String>path("reference"))
                        .isNull());
    }

    private String row(String called, String hours) {
        return "%s;%s;%s;%s\n".formatted(obligation, called, month, hours);
    }

    private static String read(String job, String what) {
        return Api.ok(Api.company().get("/v1/imports/" + job + what)).asString();
    }

    private long answersWith(String word) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from idempotency i where strpos(i::text, ?) > 0")) {
            select.setString(1, word);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void a_table_comes_back_without_their_row_and_with_those_of_the_others() {
        String job = AtWork.imported(
                        "commit", "obligationId;reference;month;hours\n" + row(reference, "7.00") + row(others, "8.00"))
                .getString("id");
        assertThat(read(job, "/file")).contains(reference, others);

        erase();

        assertThat(read(job, "/file")).contains(others).doesNotContain(reference);
        assertThat(read(job, "/rows")).contains("SKIPPED").doesNotContain(placement);
        assertThat(Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                        .jsonPath()
                        .getList("items[0].lines.hours"))
                .as("the hours stay")
                .containsExactlyInAnyOrder("7.00", "8.00");
    }

    @Test
    void what_failed_is_not_given_back_any_more_whatever_else_was_written_of_them() {
        String lines = """
                {"obligationId":"%1$s","month":"%2$s","reference":"%3$s","hours":"x","nom":"Kervella%5$s"}
                {"obligationId":"%1$s","month":"%2$s","placementId":"%6$s","hours":"7.00","nom":"Kervella%5$s"}
                {"obligationId":"%1$s","month":"%2$s","reference":"%4$s","hours":"x","nom":"Abgrall%5$s"}
                """.formatted(obligation, month, reference, others, unique, placement);
        String job = AtWork.imported("commit", lines).getString("id");
        assertThat(read(job, "/failed-rows")).contains("Kervella" + unique, "Abgrall" + unique);

        erase();

        assertThat(read(job, "/failed-rows"))
                .contains("Abgrall" + unique)
                .doesNotContain("Kervella" + unique, reference, placement);
        assertThat(read(job, "/rows")).doesNotContain("Kervella", reference);
    }

    @Test
    void answers_that_tell_of_their_placements_are_not_given_again() throws Exception {
        String again = kept(person);
        String others = kept(UUID.randomUUID().toString());
        assertThat(answersWith(again)).isPositive();

        erase();

        assertThat(answersWith(again)).isZero();
        assertThat(answersWith(others)).isPositive();
    }

    /** A placement, the answer to which is kept. */
    private String kept(String somebody) {
        LocalDate start = month.atDay(1).plusMonths(8);
        return Api.created(Api.facilitator()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Api.placement(somebody, obligation, start, start.plusMonths(1)))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id");
    }
}
