package fr.clausesociale.contracts.reading.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Lists of contracts: narrowed, in order, page by page, each contract once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractListTest {

    @Inject
    BusinessClock clock;

    @Test
    void pages_hold_every_contract_once_in_order_whatever_makes_them_reachable() {
        // others leave thousands of contracts behind, which pages of three would take minutes for
        String buyer = Api.newSiret();
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String body =
                    Api.contract(Api.externalId(), clock.today().minusDays(i)).replace(Api.BUYER_ORG, buyer);
            String followed = i % 2 == 0 ? body : body.replace("\"" + Api.FACILITATOR_ORG + "\"", "null");
            mine.add(Api.created(Api.facilitator().body(followed).post("/v1/contracts"))
                    .jsonPath()
                    .getString("id"));
        }
        for (String filter : List.of(
                "notifiedFrom=" + clock.today().minusDays(4),
                "territory=DEP-21",
                "territory=COM-21231",
                "territory=EPCI-242100410&status=ACTIVE",
                "endsFrom=" + clock.today().plusMonths(17) + "&endsUntil="
                        + clock.today().plusMonths(19) + "&sort=notifiedOn",
                "socialClause=true",
                "contractor=" + Api.COMPANY_ORG,
                "socialClause=true&hoursOwed=false&warnings=false")) {
            assertThat(all(Api::facilitator, "buyer=" + buyer + "&" + filter))
                    .as(filter)
                    .containsAll(mine)
                    .doesNotHaveDuplicates();
        }
        assertThat(all(Api::facilitator, "buyer=" + buyer.substring(0, 9))).containsExactlyInAnyOrderElementsOf(mine);
        assertThat(all(
                        Api::facilitator,
                        "buyer=" + buyer + "&notifiedFrom=" + clock.today().minusDays(4)))
                .containsExactlyElementsOf(mine);
        assertThat(all(Api::facilitator, "buyer=" + buyer + "&territory=DEP-35"))
                .isEmpty();
        assertThat(all(Api::otherFacilitator, "buyer=" + buyer)).isEmpty();
        assertThat(all(Api::facilitator, "buyer=" + buyer + "&endsFrom=" + clock.today()))
                .containsExactlyInAnyOrderElementsOf(mine);
    }

    @Test
    void a_contract_that_was_answered_before_is_answered_as_it_stands_now_alone_and_in_lists() {
        String contract = Api.newContract(clock.today());
        assertThat(group(contract)).containsExactly(null, null);

        String other = Api.newContract(clock.today());
        Api.created(Api.facilitator()
                .body("{\"title\":\"Groupe scolaire\",\"contracts\":[\"%s\",\"%s\"]}".formatted(contract, other))
                .post("/v1/lot-groups"));
        assertThat(group(contract)).doesNotContainNull();

        Api.newObligation(contract, "100.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + contract))
                        .jsonPath()
                        .getString("shortfall"))
                .isEqualTo("100.00");
    }

    /** The group of lots that a contract is said to be in, read alone and in a list. */
    private List<String> group(String contract) {
        return Arrays.asList(
                Api.ok(Api.facilitator().get("/v1/contracts/" + contract))
                        .jsonPath()
                        .getString("lotGroup"),
                Api.ok(Api.facilitator().get("/v1/contracts?limit=500&notifiedFrom=" + clock.today()))
                        .jsonPath()
                        .getString("items.find { it.id == '" + contract + "' }.lotGroup"));
    }

    @Test
    void who_is_short_of_most_hours_comes_first_and_pages_go_over_equal_figures() {
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            alike.add(owing("4321.00"));
        }
        String most = owing("54321.00");
        String nothing = Api.newContract(clock.today());

        List<String> listed = all(Api::facilitator, "sort=shortfall&notifiedFrom=" + clock.today());

        assertThat(listed).doesNotHaveDuplicates().containsAll(alike).containsSubsequence(most, alike.get(0), nothing);
        assertThat(listed.indexOf(most)).isLessThan(listed.indexOf(nothing));
        assertThat(all(Api::facilitator, "sort=shortfall&shortfallFrom=4321"))
                .containsAll(alike)
                .contains(most)
                .doesNotContain(nothing);
        for (String sort : List.of("notifiedOn", "endsOn", "shortfall")) {
            assertThat(all(Api::buyer, "sort=" + sort + "&territory=DEP-21&hoursOwed=true"))
                    .as(sort)
                    .doesNotHaveDuplicates()
                    .containsAll(alike)
                    .contains(most)
                    .doesNotContain(nothing);
        }
    }

    @Test
    void a_sort_or_a_cursor_that_is_none_is_refused() {
        assertThat(Api.facilitator().get("/v1/contracts?sort=colour").statusCode())
                .isEqualTo(400);
        assertThat(Api.facilitator()
                        .get("/v1/contracts?sort=shortfall&after=eA")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("INVALID_CURSOR");
    }

    private String owing(String hours) {
        String contract = Api.newContract(clock.today());
        Api.newObligation(contract, hours);
        return contract;
    }

    private static List<String> all(Supplier<RequestSpecification> caller, String filter) {
        return AllPages.of(caller, "/v1/contracts?limit=3&" + filter).ids();
    }
}
