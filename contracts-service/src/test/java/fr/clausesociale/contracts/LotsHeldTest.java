package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds or held a lot sees the placements and statements on it, whoever employs. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LotsHeldTest {

    private static final String SUCCESSOR_ORG = "90000002700012";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String body;
    private String contract;
    private List<String> work;

    @BeforeEach
    void somebody_else_employs_on_the_holders_lot() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        body = Api.contract(Api.externalId(), start);
        contract = Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(contract, "100.00");
        String placement = AtWork.active(Api.created(Api.facilitator()
                        .body(Api.placement(AtWork.eligible(start), obligation, start, start.plusMonths(6))
                                .replace(Api.COMPANY_ORG, "90000006800016"))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id"));
        String statement = Api.created(Api.facilitator()
                        .body(AtWork.lines(AtWork.line(placement, "10.00")))
                        .put(AtWork.statement(obligation, clock.today().minusMonths(1)) + "?employer=90000006800016"))
                .jsonPath()
                .getString("id");
        work = List.of("/v1/placements/" + placement, "/v1/statements/" + statement);
    }

    @Test
    void who_succeeds_in_a_lot_sees_what_was_done_on_it_and_the_former_holder_still_does() {
        assertThat(seen(Api::company)).isEqualTo(work);
        assertThat(seen(Api::otherCompany)).isEmpty();
        Api.ok(Api.facilitator()
                .body("""
                        {"replaces":"%s","contractor":{"id":"%s","idType":"SIRET","name":"Suite"},"on":"%s",
                         "reason":"cession du marché"}""".formatted(Api.COMPANY_ORG, SUCCESSOR_ORG, start.plusMonths(1)))
                .post("/v1/contracts/" + contract + "/lots/1/succession"));
        assertThat(seen(Api::company)).isEqualTo(work);
        assertThat(seen(Api::otherCompany)).isEqualTo(work);
    }

    @Test
    void who_was_entered_as_holder_in_error_sees_it_no_more_once_that_is_corrected() {
        Api.ok(Api.facilitator()
                .header(
                        "If-Match",
                        Api.facilitator().get("/v1/contracts/" + contract).header("ETag"))
                .body(body.replace(Api.COMPANY_ORG, SUCCESSOR_ORG))
                .put("/v1/contracts/" + contract));
        assertThat(seen(Api::company)).isEmpty();
        assertThat(seen(Api::otherCompany)).isEqualTo(work);
    }

    /** Of the placement and the statement, those that a company finds in its lists and may read. */
    private List<String> seen(Supplier<RequestSpecification> company) {
        List<String> seen = new ArrayList<>();
        for (String path : work) {
            String list = path.substring(0, path.lastIndexOf('/'));
            Response listed = Api.ok(company.get().get(list + "?contract=" + contract));
            int read = company.get().get(path).statusCode();
            assertThat(read).isEqualTo(listed.jsonPath().getList("items").isEmpty() ? 404 : 200);
            if (read == 200) {
                seen.add(path);
            }
        }
        return seen;
    }
}
