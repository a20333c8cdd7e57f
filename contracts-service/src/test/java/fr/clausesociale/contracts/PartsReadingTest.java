package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees a contract for its part reads all that hangs on it, in lists too, and changes nothing of that. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartsReadingTest {

    @Inject
    BusinessClock clock;

    private String contract;
    private String path;
    private String obligation;
    private String placement;
    private String statement;
    private String entry;
    private String commitment;
    private YearMonth month;

    @BeforeEach
    void a_contract_with_accepted_hours_and_a_promise() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        month = clock.month().minusMonths(1);
        contract = Api.newContract(start);
        path = "/v1/contracts/" + contract;
        String owed = Api.newObligation(contract, "1000.00");
        obligation = "/v1/obligations/" + owed;
        placement = AtWork.somebody(owed, start);
        entry = AtWork.accepted(owed, month.atDay(1), AtWork.line(placement, "10.00"));
        statement =
                Api.ok(Api.facilitator().get("/v1/hours/" + entry)).jsonPath().getString("statementId");
        commitment = Api.created(Api.facilitator()
                        .body(
                                "{\"kind\":\"HIRE_AFTER_CONTRACT\",\"lot\":\"1\",\"quantity\":\"2\",\"description\":\"CDI\","
                                        + "\"proofExpected\":\"Contrats de travail\",\"source\":\"AWARD_OFFER\"}")
                        .post(path + "/commitments"))
                .jsonPath()
                .getString("id");
    }

    private List<String> all() {
        return List.of(
                path,
                path + "/obligations",
                path + "/commitments",
                path + "/legal-check",
                path + "/attestation",
                path + "/closure",
                path + "/closure/history",
                path + "/derogation",
                path + "/penalty-terms",
                path + "/warnings",
                obligation,
                obligation + "/entries",
                obligation + "/consortium",
                obligation + "/forecast",
                obligation + "/statements/" + month + "/terms",
                "/v1/commitments/" + commitment,
                "/v1/commitments/" + commitment + "/achievements",
                "/v1/commitments/" + commitment + "/history",
                "/v1/placements/" + placement,
                "/v1/statements/" + statement,
                "/v1/hours/" + entry);
    }

    @Test
    void it_reads_what_who_follows_the_contract_reads_and_nobody_without_a_part_does() {
        all().forEach(read -> assertThat(Api.otherFacilitator().get(read).statusCode())
                .as(read)
                .isEqualTo(404));
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        all().forEach(read -> assertThat(Api.otherFacilitator().get(read).statusCode())
                .as(read)
                .isEqualTo(Api.facilitator().get(read).statusCode()));
        all().stream()
                .filter(read -> !read.endsWith("/closure") && !read.matches(".*/(derogation|penalty-terms)"))
                .forEach(read -> Api.ok(Api.otherFacilitator().get(read)));
        Divided.into(contract, "{\"parts\":[]}");
        all().forEach(read -> assertThat(Api.otherFacilitator().get(read).statusCode())
                .as(read)
                .isEqualTo(404));
    }

    @Test
    void lists_hold_what_it_may_read_each_once() {
        for (String list : List.of("/v1/placements", "/v1/statements", "/v1/commitments")) {
            String narrowed = list + "?contract=" + contract;
            assertThat(ids(narrowed)).as(narrowed).isEmpty();
            Divided.into(contract, Divided.OURS_AND_THEIRS);
            String expected = switch (list) {
                case "/v1/placements" -> placement;
                case "/v1/statements" -> statement;
                default -> commitment;
            };
            assertThat(ids(narrowed)).as(narrowed).containsExactly(expected);
            assertThat(ids(list + "?limit=500")).as(list).containsOnlyOnce(expected);
            assertThat(ids(list + "?limit=500&updatedSince=" + clock.now().minusSeconds(3600)))
                    .as(list)
                    .containsOnlyOnce(expected);
            Divided.into(contract, "{\"parts\":[]}");
        }
    }

    @Test
    void it_changes_none_of_it() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String placed = "/v1/placements/" + placement;
        List<Response> refused = List.of(
                Api.otherFacilitator()
                        .body("{\"endedOn\":\"%s\",\"exit\":\"PERMANENT_CONTRACT\"}".formatted(clock.today()))
                        .post(placed + "/end"),
                Api.otherFacilitator()
                        .header("If-Match", Api.facilitator().get(placed).header("ETag"))
                        .body("{\"startOn\":\"%s\",\"reason\":\"erreur selon le dossier\"}".formatted(clock.today()))
                        .put(placed),
                Api.otherFacilitator()
                        .body("{\"reason\":\"vu selon le dossier\"}")
                        .post(placed + "/confirmation"),
                Api.otherFacilitator().post("/v1/statements/" + statement + "/submission"),
                Api.otherFacilitator().post("/v1/statements/" + statement + "/acceptance"),
                Api.otherFacilitator()
                        .body("{\"hours\":\"1.00\",\"reason\":\"erreur selon le dossier\"}")
                        .post("/v1/hours/" + entry + "/correction"),
                Api.otherFacilitator()
                        .body("{\"on\":\"%s\",\"quantity\":\"1\",\"proofReference\":\"x\"}".formatted(clock.today()))
                        .post("/v1/commitments/" + commitment + "/achievements"));
        refused.forEach(
                answer -> assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403));
    }

    private static List<String> ids(String list) {
        return Api.ok(Api.otherFacilitator().get(list)).jsonPath().getList("items.id");
    }
}
