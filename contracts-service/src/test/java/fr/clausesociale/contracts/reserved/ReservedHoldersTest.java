package fr.clausesociale.contracts.reserved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot reserved by an article is held by whom the article names, as far as the register of organisations tells. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReservedHoldersTest {

    private static final String TOPIC = "beneficiaries.organisation.v1";
    private static final String INTEGRATION_COMPANY = "90000009200016";
    private static final String ADAPTED_COMPANY = "90000040700016";

    @Inject
    BusinessClock clock;

    @BeforeEach
    void their_kinds_are_registered() {
        TestKafka.topic(TOPIC, 1);
        registered(INTEGRATION_COMPANY, "SIAE", "EI", "RESERVED_IAE");
        registered(ADAPTED_COMPANY, "ADAPTED_WORK", "EA", "RESERVED_DISABILITY");
    }

    private void registered(String siret, String role, String kind, String fitting) {
        TestKafka.produce(
                TOPIC, siret, TestKafka.headers("type", siret, System.nanoTime()), """
                {"siret":"%s","name":"Chantier","roles":[{"role":"%s","callerRole":"company","kind":"%s","territories":[],
                 "from":"2020-01-01"}],"accounts":[]}""".formatted(siret, role, kind)
                        .getBytes(StandardCharsets.UTF_8));
        String held = contract(siret);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> alerts(reserve(held, fitting)).isEmpty());
    }

    @Test
    void an_adapted_company_may_hold_what_is_reserved_for_adapted_work_and_not_what_is_for_integration() {
        assertThat(alerts(reserve(contract(ADAPTED_COMPANY), "RESERVED_DISABILITY")))
                .isEmpty();
        assertThat(alerts(reserve(contract(ADAPTED_COMPANY), "RESERVED_JOINT"))).isEmpty();
        assertThat(alerts(reserve(contract(ADAPTED_COMPANY), "RESERVED_IAE")))
                .containsExactly("HOLDER_NOT_OF_RESERVED_KIND");
    }

    @Test
    void a_holder_registered_as_another_kind_is_looked_at_by_each_who_reads_the_obligation() {
        Response obligation = reserve(contract(INTEGRATION_COMPANY), "RESERVED_DISABILITY");

        assertThat(alerts(obligation)).containsExactly("HOLDER_NOT_OF_RESERVED_KIND");
        assertThat(alerts(Api.ok(Api.facilitator()
                        .get("/v1/obligations/" + obligation.jsonPath().getString("id")))))
                .containsExactly("HOLDER_NOT_OF_RESERVED_KIND");
    }

    @Test
    void a_holder_of_a_kind_that_the_article_names_is_none_to_look_at() {
        assertThat(alerts(reserve(contract(INTEGRATION_COMPANY), "RESERVED_IAE")))
                .isEmpty();
        assertThat(alerts(reserve(contract(INTEGRATION_COMPANY), "RESERVED_JOINT")))
                .isEmpty();
        assertThat(alerts(reserve(contract(INTEGRATION_COMPANY), "RESERVED_ESS")))
                .isEmpty();
        assertThat(alerts(reserve(contract(INTEGRATION_COMPANY), "EXECUTION_CONDITION")))
                .isEmpty();
    }

    @Test
    void of_a_holder_that_no_register_knows_it_is_said_that_its_kind_is_not_known() {
        assertThat(alerts(reserve(contract(Api.COMPANY_ORG), "RESERVED_IAE"))).containsExactly("HOLDER_KIND_NOT_KNOWN");
        assertThat(alerts(reserve(contract(Api.COMPANY_ORG), "EXECUTION_CONDITION")))
                .isEmpty();
    }

    @Test
    void where_a_contract_asks_for_it_such_a_holder_is_refused_and_one_not_known_is_not() {
        String held = contract(INTEGRATION_COMPANY);
        String unknown = contract(Api.COMPANY_ORG);
        refusing(held);
        refusing(unknown);

        Response refused = tried(held, "RESERVED_PRISON");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("HOLDER_NOT_OF_RESERVED_KIND");
        assertThat(refused.jsonPath().getString("detail")).contains(INTEGRATION_COMPANY);
        Api.created(tried(held, "RESERVED_IAE"));
        Api.created(tried(unknown, "RESERVED_PRISON"));
    }

    private void refusing(String contract) {
        Api.created(Api.admin().body("""
                        {"name":"reservation.holder","scope":{"kind":"CONTRACT","value":"%s"},"from":"%s","value":"REFUSED",
                         "source":"règlement de la consultation","confidence":"VERIFIED"}""".formatted(contract, clock.today())).post("/v1/policies"));
    }

    private String contract(String holder) {
        return Api.created(Api.facilitator()
                        .body(Api.contract(Api.externalId(), clock.today()).replace(Api.COMPANY_ORG, holder))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    private static Response reserve(String contract, String modality) {
        return Api.created(tried(contract, modality));
    }

    private static Response tried(String contract, String modality) {
        return Api.facilitator()
                .body("{\"lot\":\"1\",\"modality\":\"%s\",\"programme\":\"NONE\"%s}"
                        .formatted(
                                modality,
                                modality.startsWith("RESERVED")
                                        ? ""
                                        : ",\"basis\":{\"kind\":\"FIXED_HOURS\",\"hours\":\"10.00\"}"))
                .post("/v1/contracts/" + contract + "/obligations");
    }

    private static List<String> alerts(Response obligation) {
        return obligation.jsonPath().getList("alerts");
    }
}
