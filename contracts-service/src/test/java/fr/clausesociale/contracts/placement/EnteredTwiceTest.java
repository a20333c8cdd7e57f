package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One contrat de travail is one placement, and a reserved contract is worked by whom its article names. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EnteredTwiceTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String contract;
    private String obligation;
    private String person;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(2).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        person = UUID.randomUUID().toString();
    }

    @Test
    void the_same_placement_entered_again_is_refused_with_the_first() {
        String first = Api.newPlacement(person, obligation, start, start.plusMonths(2));
        Response second = place(start.plusMonths(1), start.plusMonths(3));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("PLACEMENT_EXISTS");
        assertThat(second.jsonPath().getString("detail")).contains(first);
    }

    @Test
    void what_follows_it_or_is_for_another_employer_or_obligation_is_another_placement() {
        Api.newPlacement(person, obligation, start, start.plusMonths(2));
        Api.created(place(start.plusMonths(2).plusDays(1), start.plusMonths(3)));
        Api.created(Api.facilitator()
                .body(Api.placement(person, obligation, start, start.plusMonths(2))
                        .replace(Api.COMPANY_ORG, "90000002700012"))
                .post("/v1/placements"));
        Api.newPlacement(person, Api.newObligation(contract, "10.00"), start, start.plusMonths(2));
    }

    @Test
    void a_change_of_dates_does_not_lead_one_into_the_other() {
        Api.newPlacement(person, obligation, start, start.plusMonths(1));
        Response second = Api.created(place(start.plusMonths(2), start.plusMonths(3)));
        Response moved = Api.facilitator()
                .header("If-Match", second.header("ETag"))
                .body("{\"startOn\":\"%s\",\"endOn\":\"%s\",\"reason\":\"date rectifiée\"}"
                        .formatted(start.plusDays(3), start.plusMonths(3)))
                .put("/v1/placements/" + second.jsonPath().getString("id"));
        assertThat(moved.jsonPath().getString("code")).isEqualTo("PLACEMENT_EXISTS");
    }

    @Test
    void of_the_same_placement_entered_many_times_at_once_one_is_kept() {
        List<Integer> answers = Stream.generate(() ->
                        OwnThread.call(() -> place(start, start.plusMonths(2)).statusCode()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void an_employer_that_the_article_of_a_reserved_contract_does_not_name_is_looked_at() {
        String reserved = reserved("RESERVED_DISABILITY");
        assertThat(alerts(reserved, "COMPANY")).containsExactly("EMPLOYER_NOT_OF_RESERVED_KIND");
        assertThat(alerts(reserved, "ETTI")).containsExactly("EMPLOYER_NOT_OF_RESERVED_KIND");
        assertThat(alerts(reserved, "ESAT")).isEmpty();
        assertThat(alerts(reserved("RESERVED_IAE"), "ETTI")).isEmpty();
        assertThat(alerts(reserved("RESERVED_JOINT"), "ACI")).isEmpty();
        assertThat(alerts(reserved("RESERVED_PRISON"), "EA")).containsExactly("EMPLOYER_NOT_OF_RESERVED_KIND");
        assertThat(alerts(obligation, "COMPANY")).isEmpty();
    }

    @Test
    void where_a_contract_asks_for_it_such_an_employer_is_refused() {
        String reserved = reserved("RESERVED_IAE");
        Api.created(Api.admin().body("""
                        {"name":"reservation.employer","scope":{"kind":"CONTRACT","value":"%s"},"from":"%s","value":"REFUSED",
                         "source":"règlement de la consultation","confidence":"VERIFIED"}""".formatted(contract, clock.today())).post("/v1/policies"));
        Response refused = employedBy(reserved, "COMPANY", clock.today());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/employer/structure");
        Api.created(employedBy(reserved, "EI", clock.today()));
        Api.created(employedBy(reserved, "COMPANY", clock.today().minusDays(1)));
    }

    private String reserved(String modality) {
        return Owed.obligation(
                contract, "{\"lot\":\"1\",\"modality\":\"%s\",\"programme\":\"NONE\"}".formatted(modality));
    }

    private List<String> alerts(String owed, String structure) {
        return Api.created(employedBy(owed, structure, start)).jsonPath().getList("alerts");
    }

    private Response employedBy(String owed, String structure, LocalDate from) {
        return Api.facilitator()
                .body(Api.placement(UUID.randomUUID().toString(), owed, from, from.plusMonths(2))
                        .replace("\"structure\":\"COMPANY\"", "\"structure\":\"" + structure + "\""))
                .post("/v1/placements");
    }

    private Response place(LocalDate from, LocalDate until) {
        return Api.facilitator()
                .body(Api.placement(person, obligation, from, until))
                .post("/v1/placements");
    }
}
