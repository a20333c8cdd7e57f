package fr.clausesociale.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConsortiumApiTest {

    @Inject
    BusinessClock clock;

    @Test
    void hours_are_credited_to_the_establishment_in_place_when_they_were_worked() {
        LocalDate start = clock.today().minusMonths(4).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        AtWork.accepted(obligation, start.plusMonths(1), AtWork.line(AtWork.somebody(obligation, start), "8.00"));
        LocalDate succession = start.plusMonths(2);
        Api.ok(Api.facilitator()
                .body("""
                        {"replaces":"%s","contractor":{"id":"90000001900027","idType":"SIRET","name":"Bâtir Est"},"on":"%s",
                         "reason":"SIRET fermé"}""".formatted(Api.COMPANY_ORG, succession))
                .post("/v1/contracts/" + contract + "/lots/1/succession"));
        Response before = consortium(obligation, succession.minusDays(1));
        assertThat(before.jsonPath().getList("members.owes")).containsExactly("100.00", "0.00");
        Response after = consortium(obligation, clock.today());
        assertThat(after.jsonPath().getList("members.owes")).containsExactly("8.00", "92.00");
        assertThat(after.jsonPath().getList("members.done")).containsExactly("8.00", "0.00");
        assertThat(after.jsonPath().getString("members[1].succeeds")).isEqualTo(Api.COMPANY_ORG);
    }

    private static Response consortium(String obligation, LocalDate on) {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/consortium?on=" + on));
    }
}
