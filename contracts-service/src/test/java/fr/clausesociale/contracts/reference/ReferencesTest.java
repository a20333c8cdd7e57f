package fr.clausesociale.contracts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an employer calls a placement is that employer's alone. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferencesTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;
    private final String reference = "M/" + UUID.randomUUID().toString().substring(0, 8) + "-1";

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
    }

    @Test
    void an_employer_gives_a_reference_reads_it_and_takes_it_away() {
        String placement = placement(start, start.plusMonths(6));

        Api.ok(give(placement, reference));

        assertThat(told(placement)).isEqualTo(reference);
        Api.ok(Api.company().body("{\"reference\":null}").post(path(placement)));
        assertThat(told(placement)).isNull();
    }

    @Test
    void nobody_else_learns_it_and_no_event_tells_it() {
        String placement = placement(start, start.plusMonths(6));
        Api.ok(give(placement, reference));

        assertThat(Api.facilitator().get(path(placement)).statusCode()).isEqualTo(403);
        assertThat(Api.otherCompany().get(path(placement)).statusCode()).isIn(403, 404);
        assertThat(Api.ok(Api.facilitator().get("/v1/placements/" + placement)).asString())
                .doesNotContain(reference);
        assertThat(AtWork.declared(obligation, start, AtWork.line(placement, "7.00"))
                        .asString())
                .doesNotContain(reference);
        await().untilAsserted(() -> assertThat(TestKafka.drain("contracts.placement.v1"))
                .anyMatch(event -> event.key().equals(placement)));
        assertThat(TestKafka.drain("contracts.placement.v1"))
                .noneMatch(event -> new String(event.value(), StandardCharsets.UTF_8).contains(reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUPONT", "", "A 12", "é1", "123456789012345678901", "1\\n2"})
    void a_name_or_free_text_is_no_reference(String written) {
        String placement = placement(start, start.plusMonths(6));

        Response answer =
                Api.company().body("{\"reference\":\"" + written + "\"}").post(path(placement));

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
        assertThat(told(placement)).isNull();
    }

    @Test
    void under_one_contract_it_stands_for_one_placement_at_a_time() {
        String first = placement(start, start.plusMonths(1).minusDays(1));
        String meanwhile = placement(start.plusDays(5), start.plusMonths(2));
        String next = placement(start.plusMonths(1), start.plusMonths(3));
        Api.ok(give(first, reference));

        Response taken = give(meanwhile, reference.toLowerCase(Locale.ROOT));

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.asString()).contains("REFERENCE_TAKEN", first);
        Api.ok(give(next, reference));
        String elsewhere = Api.newObligation(Api.newContract(start), "100.00");
        Api.ok(give(Api.newPlacement(UUID.randomUUID().toString(), elsewhere, start, start.plusMonths(6)), reference));
    }

    @Test
    void it_goes_with_the_identity_of_the_person_and_does_not_come_back() {
        String person = UUID.randomUUID().toString();
        String placement = Api.newPlacement(person, obligation, start, start.plusMonths(6));
        Api.ok(give(placement, reference));

        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-erased.v1", person, 2),
                null);

        await().untilAsserted(() -> assertThat(told(placement)).isNull());
        assertThat(give(placement, reference).asString()).contains("BENEFICIARY_ERASED");
    }

    @Test
    void it_does_not_follow_a_placement_that_turns_out_to_be_another_persons() {
        String placement = placement(start, start.plusMonths(6));
        Api.ok(give(placement, reference));
        Response read = Api.ok(Api.facilitator().get("/v1/placements/" + placement));

        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("{\"beneficiaryId\":\"%s\",\"reason\":\"Confondue avec une autre personne\"}"
                        .formatted(UUID.randomUUID()))
                .post("/v1/placements/" + placement + "/correction"));

        assertThat(told(placement)).isNull();
    }

    private String placement(LocalDate from, LocalDate until) {
        return Api.newPlacement(UUID.randomUUID().toString(), obligation, from, until);
    }

    private static Response give(String placement, String reference) {
        return Api.company().body("{\"reference\":\"" + reference + "\"}").post(path(placement));
    }

    private static String told(String placement) {
        return Api.ok(Api.company().get(path(placement))).path("reference");
    }

    private static String path(String placement) {
        return "/v1/placements/" + placement + "/reference";
    }
}
