package fr.clausesociale.contracts.evidence;

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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What names a document, and where it is kept, stays with whoever looks after the hours. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EvidenceOutsideTest {

    private static final List<String> TOPICS = List.of(
            "contracts.contract.v1",
            "contracts.placement.v1",
            "contracts.hours.v1",
            "contracts.progress.v1",
            "contracts.signal.v1");

    @Inject
    BusinessClock clock;

    @Test
    void numbers_and_places_of_evidence_are_in_no_event() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        name("/v1/placements/" + placement, "WORK_CONTRACT");
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        name("/v1/statements/" + statement, "TIMESHEET");

        String entry = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"))
                .path("lines[0].entryId");

        await().untilAsserted(() -> assertThat(told("contracts.hours.v1")).anyMatch(body -> body.contains(entry)));
        assertThat(TOPICS.stream().flatMap(EvidenceOutsideTest::told))
                .noneMatch(body -> body.contains("PIECE-4711") || body.contains("armoire 9"));
    }

    private static void name(String what, String kind) {
        Api.created(Api.facilitator()
                .body("{\"kind\":\"%s\",\"number\":\"PIECE-4711\",\"keptAt\":\"armoire 9\"}".formatted(kind))
                .post(what + "/evidence"));
    }

    private static Stream<String> told(String topic) {
        return TestKafka.drain(topic).stream().map(record -> new String(record.value(), StandardCharsets.UTF_8));
    }
}
