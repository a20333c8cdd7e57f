package fr.clausesociale.contracts.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month's table with the people as their employer knows them goes out, is filled in, and comes back. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TemplateTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;
    private String path;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
        path = "/v1/obligations/" + obligation + "/statements/" + YearMonth.from(start) + "/template";
    }

    @Test
    void an_employer_fills_in_the_template_and_sends_it_back() {
        String first = placement(start, start.plusMonths(6));
        String second = placement(start, start.plusMonths(6));
        placement(start.plusMonths(1), start.plusMonths(6));
        Api.ok(Api.company()
                .body("{\"reference\":\"T-%s\"}".formatted(first.hashCode() & 0xFFFF))
                .post("/v1/placements/" + first + "/reference"));

        String template = csv(Api.company(), path);

        assertThat(template).startsWith("\uFEFFObligation;Placement;Matricule;Mois;Heures\r\n");
        assertThat(template.lines()).hasSize(3);
        assertThat(template).contains("T-" + (first.hashCode() & 0xFFFF)).contains(second);
        JsonPath done = AtWork.imported("commit", template.replaceFirst(";\\r\n", ";7,5\r\n"));
        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(1);
        assertThat(done.getInt("skipped")).as("left without hours").isEqualTo(1);
    }

    @Test
    void days_are_asked_for_in_columns() {
        placement(start, start.plusMonths(6));

        String template = csv(Api.company(), path + "?days=true");

        assertThat(template.lines().findFirst().orElseThrow()).endsWith(";" + start.lengthOfMonth());
        assertThat(AtWork.imported("commit", template.replaceFirst(";;;\\r\n", ";;7;\r\n"))
                        .getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void the_facilitator_does_not_learn_what_the_employer_calls_people_and_strangers_get_nothing() {
        String placement = placement(start, start.plusMonths(6));
        Api.ok(Api.company().body("{\"reference\":\"SECRET-1\"}").post("/v1/placements/" + placement + "/reference"));

        String template = csv(Api.facilitator(), path + "?employer=" + Api.COMPANY_ORG);

        assertThat(template).contains(placement).doesNotContain("SECRET-1");
        assertThat(Api.otherCompany().get(path).statusCode()).isIn(403, 404);
    }

    private String placement(LocalDate from, LocalDate until) {
        return Api.newPlacement(UUID.randomUUID().toString(), obligation, from, until);
    }

    private static String csv(RequestSpecification by, String path) {
        Response answer = Api.ok(by.accept("text/csv").get(path));
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
