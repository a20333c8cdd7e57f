package fr.clausesociale.contracts.intake;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours of who works in an SIAE count as long as the PASS IAE, whose last day moves. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PassIntakeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "eligibility.pass.v1";

    @Inject
    BusinessClock clock;

    private final String person = UUID.randomUUID().toString();
    private LocalDate start;
    private LocalDate told;
    private String placement;

    @BeforeEach
    void somebodyWithAPassWorksInAnSiae() {
        TestKafka.topic(TOPIC, 1);
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        told = start.plusMonths(20);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        placement = Api.created(Api.facilitator()
                        .body(Api.placement(person, obligation, start, start.plusMonths(24))
                                .replace("\"structure\":\"COMPANY\"", "\"structure\":\"ACI\"")
                                .replaceFirst("\\{", "{\"passUntil\":\"" + told + "\","))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id");
        Api.decide(person, "ELIGIBLE", start.minusDays(10));
        awaitCounting(told);
    }

    private void awaitCounting(LocalDate until) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Api.ok(Api.facilitator().get("/v1/placements/" + placement))
                                .jsonPath()
                                .getString("countingUntil"))
                        .isEqualTo(until.toString()));
    }

    private void changed(String pseudonym, String kind, LocalDate endsOn, String at) {
        String change = UUID.randomUUID().toString();
        TestKafka.produce(
                TOPIC,
                pseudonym,
                TestKafka.headers("fr.clausesociale.eligibility.pass-changed.v1", change, 1),
                """
                {"changeId":"%s","beneficiaryId":"%s","passStart":"%s","kind":"%s","from":"%s","until":"%s","endsOn":"%s",
                 "effectiveFrom":"%s","recordedAt":"%s","reason":null}""".formatted(change, pseudonym, start.minusMonths(4), kind, endsOn, endsOn, endsOn, endsOn, at)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_suspension_and_a_prolongation_move_its_end_and_an_early_end_brings_it_forward() {
        changed(person, "SUSPENSION", told.plusMonths(2), "2026-02-01T08:00:00Z");
        awaitCounting(told.plusMonths(2));

        changed(person, "PROLONGATION", told.plusMonths(14), "2026-03-01T08:00:00Z");
        awaitCounting(told.plusMonths(14));

        changed(person, "EARLY_END", start.plusMonths(5), "2026-04-01T08:00:00Z");
        awaitCounting(start.plusMonths(5));
    }

    @Test
    void what_was_recorded_under_another_pseudonym_counts_once_the_two_are_one() {
        String other = UUID.randomUUID().toString();
        changed(other, "PROLONGATION", told.plusMonths(6), "2026-03-01T08:00:00Z");

        AtWork.merged(other, person);

        awaitCounting(told.plusMonths(6));
    }
}
