package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clauses of private contracts are followed as those of public ones; the law of public procurement says nothing of them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PrivateContractTest {

    private static final String DEVELOPER = "90000030800016";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String externalId;
    private String contract;

    @BeforeEach
    void a_developer_has_something_built() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        externalId = Api.externalId();
        contract = Api.created(Api.facilitator()
                        .body(Api.contract(externalId, start)
                                .replace("PUBLIC_CONTRACT", "PRIVATE_CONTRACT")
                                .replace(Api.BUYER_ORG, DEVELOPER)
                                .replace("Ville de Dijon", "Les Aménageurs")
                                .replace("COMMUNE\"},", "DEVELOPER\"},"))
                        .post("/v1/contracts"))
                .path("id");
    }

    @Test
    void hours_owed_under_a_private_contract_are_told_and_accepted_as_any() {
        String obligation = Api.newObligation(contract, "100.00");

        AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "20.00"));

        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .<String>path("accepted"))
                .isEqualTo("20.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + contract)).<String>path("buyer.category"))
                .isEqualTo("DEVELOPER");
    }

    @Test
    void a_private_contract_is_not_among_the_essential_data_of_public_ones() {
        String published = Api.externalId();
        Api.created(Api.facilitator().body(Api.contract(published, start)).post("/v1/contracts"));

        List<String> exported =
                Api.ok(Api.facilitator().get("/v1/exports/decp")).jsonPath().getList("marches.marche.id");

        assertThat(exported).contains(published).doesNotContain(externalId);
    }
}
