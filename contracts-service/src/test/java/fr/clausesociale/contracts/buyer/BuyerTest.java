package fr.clausesociale.contracts.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.registry.ContractRegistry;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BuyerTest {

    @Inject
    BusinessClock clock;

    @Inject
    ContractRegistry registry;

    @Test
    void a_contract_takes_the_category_of_its_day_and_a_later_one_leaves_it() {
        String siret = "90000011800019";
        LocalDate today = clock.today();
        LocalDate since = today.minusMonths(6);
        String unsaid = contract(siret, null, since.plusDays(1));
        String before = contract(siret, null, since.minusDays(1));
        String said = contract(siret, "HOSPITAL", since.plusDays(1));
        long version = version(unsaid);

        Response first = Api.created(categorise(siret, "STATE", since));
        assertThat(first.jsonPath().getString("category")).isEqualTo("STATE");
        assertThat(category(unsaid)).as("never said, its day lies after").isEqualTo("STATE");
        assertThat(version(unsaid)).isGreaterThan(version);
        assertThat(category(before)).isEqualTo("NOT_STATED");
        assertThat(category(said)).isEqualTo("HOSPITAL");
        String later = contract(siret, null, today);
        assertThat(category(later)).isEqualTo("STATE");

        Api.created(categorise(siret, "CONTRACTING_ENTITY", today.plusMonths(1)));
        assertThat(category(later)).isEqualTo("STATE");
        assertThat(category(contract(siret, null, today.plusMonths(1).minusDays(1))))
                .isEqualTo("STATE");
        assertThat(category(contract(siret, null, today.plusMonths(1)))).isEqualTo("CONTRACTING_ENTITY");
        assertThat(category(contract(siret, "OTHER", today.plusMonths(1)))).isEqualTo("OTHER");

        JsonPath read = Api.ok(Api.facilitator().get("/v1/buyers/900000118?on=" + today))
                .jsonPath();
        assertThat(read.getString("category")).isEqualTo("STATE");
        assertThat(read.getString("name")).isEqualTo("Ville de Dijon");
        assertThat(read.getList("categories.category")).containsExactly("STATE", "CONTRACTING_ENTITY");
        assertThat(read.getString("categories[0].until"))
                .isEqualTo(today.plusMonths(1).minusDays(1).toString());
    }

    @Test
    void a_category_recorded_wrongly_is_corrected_since_its_first_day_and_the_error_stays_readable() {
        String siret = "90000015900005";
        LocalDate today = clock.today();
        LocalDate since = today.minusMonths(12);
        String unsaid = contract(siret, null, since.plusDays(1));
        String said = contract(siret, "HOSPITAL", since.plusDays(1));
        String saidTheSame = contract(siret, "STATE", since.plusDays(1));
        Api.created(categorise(siret, "STATE", since));
        String published = imported(siret, BuyerCategory.COMMUNE, since.plusDays(2));
        String later = contract(siret, null, today);
        Api.created(categorise(siret, "CONTRACTING_ENTITY", today.plusDays(1)));
        String next = contract(siret, null, today.plusDays(1));
        long version = version(published);
        String etag = Api.facilitator().get("/v1/buyers/" + siret).header("ETag");

        Response corrected = Api.created(correct(siret, since, "EPCI"));

        for (String taken : new String[] {unsaid, published, later}) {
            assertThat(category(taken)).isEqualTo("EPCI");
        }
        assertThat(version(published)).isGreaterThan(version);
        assertThat(category(said)).isEqualTo("HOSPITAL");
        assertThat(category(saidTheSame)).as("said of it, not taken").isEqualTo("STATE");
        assertThat(category(next)).as("of the next category's days").isEqualTo("CONTRACTING_ENTITY");
        assertThat(category(contract(siret, null, since))).isEqualTo("EPCI");
        JsonPath history = corrected.jsonPath();
        assertThat(corrected.header("ETag")).isNotEqualTo(etag);
        assertThat(history.getList("categories.category")).containsExactly("EPCI", "CONTRACTING_ENTITY");
        assertThat(history.getString("categories[0].reason")).isEqualTo("statuts relus");
        assertThat(history.getString("categories[0].corrected[0].category")).isEqualTo("STATE");
        assertThat(history.getString("categories[0].corrected[0].reason")).isEqualTo("statuts selon le dossier");
        assertThat(history.getString("categories[0].corrected[0].recordedBy")).isEqualTo(Api.FACILITATOR_ORG);

        JsonPath again = Api.created(correct(siret, since, "REGION")).jsonPath();
        assertThat(category(published)).isEqualTo("REGION");
        assertThat(again.getList("categories[0].corrected.category")).containsExactly("STATE", "EPCI");
        Api.created(correct(siret, today.plusDays(1), "OTHER"));
        assertThat(category(next)).isEqualTo("OTHER");
        assertThat(category(later)).isEqualTo("REGION");
    }

    @Test
    void only_what_is_recorded_and_other_can_be_corrected_and_with_a_reason() {
        String siret = "90000016700008";
        LocalDate since = clock.today().minusMonths(12);
        contract(siret, null, since);
        Api.created(categorise(siret, "STATE", since));
        assertProblem(correct(siret, since, "STATE"), 422, "CATEGORY_UNCHANGED");
        assertProblem(correct(siret, since, "NOT_STATED"), 422, "CATEGORY_NOT_STATED");
        assertThat(correct(siret, since.plusDays(1), "EPCI").statusCode()).isEqualTo(404);
        String path = "/v1/buyers/" + siret + "/categories/";
        assertThat(Api.facilitator()
                        .body("{\"category\":\"EPCI\"}")
                        .post(path + since + "/correction")
                        .statusCode())
                .isEqualTo(400);
        String body = "{\"category\":\"EPCI\",\"reason\":\"statuts selon le dossier\"}";
        for (String day : new String[] {"hier", " "}) {
            assertThat(Api.facilitator()
                            .body(body)
                            .post(path + "{day}/correction", day)
                            .statusCode())
                    .as(day)
                    .isEqualTo(400);
        }
        assertThat(Api.otherFacilitator()
                        .body(body)
                        .post(path + since + "/correction")
                        .statusCode())
                .isEqualTo(404);
        Api.created(Api.as("own", "buyer", siret).body(body).post(path + since + "/correction"));
    }

    private static Response correct(String siret, LocalDate from, String category) {
        return Api.facilitator()
                .body("{\"category\":\"%s\",\"reason\":\"statuts relus\"}".formatted(category))
                .post("/v1/buyers/" + siret + "/categories/" + from + "/correction");
    }

    @Test
    void the_legal_threshold_is_that_of_the_category_in_force_when_the_consultation_was_launched() {
        String siret = "90000012600012";
        LocalDate start = LocalDate.of(2026, 8, 21);
        String contract = contract(siret, null, start.plusMonths(1));
        assertThat(legal(contract)).isEqualTo("UNDETERMINED");
        Api.created(categorise(siret, "STATE", start));
        assertThat(legal(contract)).as("150 000 € is over the State's 140 000").isEqualTo("MISSING");
        LocalDate later = clock.today().plusDays(1);
        Api.created(categorise(siret, "REGION", later));
        assertThat(legal(contract)).isEqualTo("MISSING");
        assertThat(legal(contract(siret, null, later)))
                .as("under a region's 216 000")
                .isEqualTo("NOT_REQUIRED");
    }

    @Test
    void what_is_imported_takes_the_category_in_force_rather_than_what_its_number_lets_guess() {
        String siret = "90000013400016";
        LocalDate since = clock.today().minusMonths(6);
        Api.created(Api.admin().body(body("SOCIAL_LANDLORD", since)).post("/v1/buyers/" + siret + "/categories"));
        assertThat(category(imported(siret, BuyerCategory.COMMUNE, since))).isEqualTo("SOCIAL_LANDLORD");
        assertThat(category(imported(siret, BuyerCategory.COMMUNE, since.minusDays(1))))
                .isEqualTo("COMMUNE");
    }

    @Test
    void a_facilitator_sets_for_buyers_of_its_contracts_and_a_buyer_reads_itself_only() {
        String siret = "90000014200019";
        LocalDate today = clock.today();
        assertThat(categorise(siret, "EPCI", today).statusCode()).isEqualTo(404);
        assertThat(Api.facilitator().get("/v1/buyers/" + siret).statusCode()).isEqualTo(404);
        assertThat(Api.facilitator().get("/v1/buyers/12345678901234").statusCode())
                .isEqualTo(404);
        contract(siret, null, today);
        Api.created(categorise(siret, "EPCI", today.minusYears(1)));
        assertProblem(categorise(siret, "REGION", today.minusDays(1)), 422, "CATEGORY_IN_PAST");
        assertProblem(categorise(siret, "REGION", today.minusYears(1)), 409, "CATEGORY_ALREADY_SET");
        assertThat(Api.otherFacilitator().get("/v1/buyers/" + siret).statusCode())
                .isEqualTo(404);
        assertThat(Api.buyer().get("/v1/buyers/" + siret).statusCode()).isEqualTo(404);
        Response own = Api.ok(Api.as("own", "buyer", siret).get("/v1/buyers/" + siret));
        assertThat(own.jsonPath().getString("category")).isEqualTo("EPCI");
        Api.created(
                Api.as("own", "buyer", siret).body(body("STATE", today)).post("/v1/buyers/" + siret + "/categories"));
        assertThat(Api.buyer()
                        .body(body("STATE", today))
                        .post("/v1/buyers/" + siret + "/categories")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_facilitator_sets_no_category_where_the_buyer_has_contracts_it_does_not_follow() {
        String siret = "90000020900016";
        LocalDate today = clock.today();
        contract(siret, null, today);
        String body = Api.contract(Api.externalId(), today)
                .replace(Api.BUYER_ORG, siret)
                .replace("\"21231\"", "\"35238\"")
                .replace("\"" + Api.FACILITATOR_ORG + "\"", "null");
        Api.created(Api.otherFacilitator().body(body).post("/v1/contracts"));

        assertProblem(categorise(siret, "STATE", today.minusYears(1)), 403, "CATEGORY_OF_OTHERS");

        Api.created(Api.admin().body(body("STATE", today.minusYears(1))).post("/v1/buyers/" + siret + "/categories"));
    }

    @Test
    void a_category_that_the_siren_rules_out_is_refused_and_an_unexpected_one_warned_of() {
        LocalDate today = clock.today();
        String commune = "21350238800019";
        assertProblem(
                Api.admin().body(body("STATE", today)).post("/v1/buyers/" + commune + "/categories"),
                422,
                "CATEGORY_CONTRADICTS_SIREN");

        Response warned =
                Api.created(Api.admin().body(body("EPCI", today)).post("/v1/buyers/" + commune + "/categories"));

        assertThat(warned.jsonPath().getList("warnings.code")).containsExactly("CATEGORY_UNEXPECTED");
    }

    private static String contract(String siret, String category, LocalDate launchedOn) {
        String body = Api.contract(Api.externalId(), launchedOn.plusDays(30))
                .replace(Api.BUYER_ORG, siret)
                .replace("\"COMMUNE\"}", category == null ? "null}" : '"' + category + "\"}")
                .replace("\"WORKS\"", "\"SERVICES\"")
                .replace("\"SOCIAL_CLAUSE\"", "")
                .replace("\"1200000.00\"", "\"150000.00\"")
                .replace("2025-09-01", launchedOn.toString());
        return Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    private String imported(String siret, BuyerCategory guessed, LocalDate notifiedOn) {
        ContractTerms terms = ContractTerms.published(
                null, "Travaux", null, null, null, notifiedOn, null, null, null, null, null, null);
        ContractDraft draft = new ContractDraft(
                Api.externalId(),
                new Buyer(siret, "Office", guessed),
                terms,
                Api.FACILITATOR_ORG,
                null,
                null,
                null,
                null);
        return QuarkusTransaction.requiringNew()
                .call(() -> registry.registerAll(List.of(draft)).get(0).contractId())
                .toString();
    }

    private static Response categorise(String siret, String category, LocalDate from) {
        return Api.facilitator().body(body(category, from)).post("/v1/buyers/" + siret + "/categories");
    }

    private static String body(String category, LocalDate from) {
        return "{\"category\":\"%s\",\"from\":\"%s\",\"reason\":\"statuts selon le dossier\"}"
                .formatted(category, from);
    }

    private static String category(String contract) {
        return read(contract).getString("buyer.category");
    }

    private static long version(String contract) {
        return read(contract).getLong("version");
    }

    private static JsonPath read(String contract) {
        return Api.ok(Api.facilitator().get("/v1/contracts/" + contract)).jsonPath();
    }

    private static String legal(String contract) {
        return Api.ok(Api.facilitator().get("/v1/contracts/" + contract + "/legal-check"))
                .jsonPath()
                .getString("status");
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
