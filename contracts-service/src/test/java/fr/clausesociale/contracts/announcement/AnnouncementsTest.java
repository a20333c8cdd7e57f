package fr.clausesociale.contracts.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company tells a hire, or total hours; a facilitator confirms. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnnouncementsTest {

    private static final String REASON = "{\"reason\":\"Déjà annoncé la semaine dernière\"}";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String contract;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(2).withDayOfMonth(1);
        contract = Api.newContract(start);
    }

    @Test
    void a_hire_becomes_a_placement_once_the_facilitator_says_who_was_hired() {
        String obligation = Api.newObligation(contract, "100.00");
        String person = AtWork.eligible(start);
        String hire = hire(obligation);
        assertThat(waiting()).contains(id(hire));
        assertThat(confirm(hire, "{}").jsonPath().getString("code")).isEqualTo("BENEFICIARY_MISSING");

        JsonPath confirmed =
                Api.ok(confirm(hire, "{\"beneficiaryId\":\"" + person + "\"}")).jsonPath();

        assertThat(confirmed.getString("status")).isEqualTo("CONFIRMED");
        String placement = AtWork.active(confirmed.getString("placementId"));
        JsonPath placed =
                Api.ok(Api.company().get("/v1/placements/" + placement)).jsonPath();
        assertThat(placed.getString("employer.siret")).isEqualTo(Api.COMPANY_ORG);
        assertThat(placed.getString("startOn")).isEqualTo(start.toString());
        assertThat(waiting()).doesNotContain(id(hire));
        assertThat(confirm(hire, "{\"beneficiaryId\":\"" + person + "\"}")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("ANNOUNCEMENT_DECIDED");
    }

    @Test
    void what_is_set_aside_says_why_and_a_company_sees_its_own_alone() {
        String hire = hire(Api.newObligation(contract, "100.00"));

        Api.ok(Api.facilitator().body(REASON).post(hire + "/refusal"));

        assertThat(Api.ok(Api.company().get(hire)).jsonPath().getString("reason"))
                .isEqualTo("Déjà annoncé la semaine dernière");
        assertThat(AllPages.of(Api::company, "/v1/announcements?limit=2&status=REFUSED")
                        .ids())
                .contains(id(hire));
        assertThat(Api.otherCompany().get(hire).statusCode()).isEqualTo(404);
        assertThat(Api.otherFacilitator().get(hire).statusCode()).isEqualTo(404);
        assertThat(Api.company().body(REASON).post(hire + "/refusal").statusCode())
                .isEqualTo(403);
    }

    @Test
    void total_hours_that_the_company_tells_are_due_by_their_share_once_accepted() {
        String obligation = Api.created(Api.facilitator().body("""
                        {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"SHARE_OF_HOURS","share":"0.10"},"programme":"NONE"}""").post("/v1/contracts/" + contract + "/obligations"))
                .jsonPath()
                .getString("id");
        String told = place(Api.created(Api.company()
                .body("{\"obligationId\":\"%s\",\"totalHours\":{\"effectiveOn\":\"%s\",\"hours\":\"1200.00\"}}"
                        .formatted(obligation, start.plusDays(20)))
                .post("/v1/announcements/total-hours")));
        assertThat(due(obligation)).isEqualTo("0.00");

        Api.ok(confirm(told, "{}"));

        assertThat(due(obligation)).isEqualTo("120.00");
    }

    private String hire(String obligation) {
        return place(Api.created(Api.company()
                .body("""
                        {"obligationId":"%s","hire":{"employerName":"Bâtir","role":"CONTRACTOR","structure":"COMPANY","mode":"DIRECT_HIRE",
                         "contractType":"FIXED_TERM","occupation":"F1704","startOn":"%s","endOn":"%s","weeklyHours":"35.00"}}""".formatted(obligation, start, start.plusMonths(6)))
                .post("/v1/announcements/hires")));
    }

    private static Response confirm(String announcement, String body) {
        return Api.facilitator().body(body).post(announcement + "/confirmation");
    }

    private static String due(String obligation) {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                .jsonPath()
                .getString("due");
    }

    private static List<String> waiting() {
        return AllPages.of(Api::facilitator, "/v1/next-actions?limit=100&what=CONFIRM_ANNOUNCEMENT")
                .ids();
    }

    private static String place(Response created) {
        return created.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
