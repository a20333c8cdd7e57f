package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Divided;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks for a territory is shown contracts performed there in part, as far as it may see them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartsListTest {

    private static final List<String> PART = List.of("COM-35238", "EPCI-243500139", "DEP-35", "REG-53");

    @Inject
    BusinessClock clock;

    private final List<String> divided = new ArrayList<>();
    private String undivided;

    @BeforeEach
    void contracts_of_dijon_with_a_part_in_rennes_the_latest_notified_first() {
        divided.clear();
        for (int i = 0; i < 5; i++) {
            divided.add(Api.newContract(clock.today().minusDays(i)));
        }
        undivided = Api.newContract(clock.today());
        divided.forEach(contract -> Divided.into(contract, Divided.OURS_AND_THEIRS));
    }

    @Test
    void a_territory_shows_contracts_with_a_part_there_page_by_page_each_once_in_order() {
        for (String territory : PART) {
            assertThat(all(Api::facilitator, "/v1/contracts?territory=" + territory))
                    .as(territory)
                    .containsSubsequence(divided)
                    .doesNotContain(undivided)
                    .doesNotHaveDuplicates();
        }
        assertThat(all(Api::facilitator, "/v1/contracts?territory=DEP-21"))
                .containsAll(divided)
                .contains(undivided)
                .doesNotHaveDuplicates();
    }

    @Test
    void other_filters_sorts_and_the_feed_hold_for_parts_too() {
        for (String filter : List.of(
                "sort=endsOn",
                "sort=shortfall",
                "socialClause=true&status=ACTIVE",
                "buyer=" + Api.BUYER_ORG,
                "updatedSince=" + clock.now().minusSeconds(3600))) {
            assertThat(all(Api::facilitator, "/v1/contracts?territory=DEP-35&" + filter))
                    .as(filter)
                    .containsAll(divided)
                    .doesNotContain(undivided);
        }
        assertThat(all(Api::facilitator, "/v1/contracts?territory=DEP-35&socialClause=false"))
                .doesNotContainAnyElementsOf(divided);
        assertThat(all(Api::facilitator, "/v1/contracts?territory=DEP-39&buyer=" + Api.BUYER_ORG))
                .doesNotContainAnyElementsOf(divided);
    }

    @Test
    void a_part_shows_a_contract_to_nobody_who_may_not_see_it() {
        assertThat(all(Api::otherFacilitator, "/v1/contracts?territory=DEP-35")).containsAll(divided);
        assertThat(all(Api::buyer, "/v1/contracts?territory=DEP-35")).containsAll(divided);
        for (Supplier<RequestSpecification> caller : List.<Supplier<RequestSpecification>>of(
                Api::otherBuyer,
                Api::otherCompany,
                () -> Api.as("third-facilitator", "facilitator", "90000006800016", "DEP-75"))) {
            assertThat(all(caller, "/v1/contracts?territory=DEP-35")).doesNotContainAnyElementsOf(divided);
            assertThat(all(caller, "/v1/contracts?territory=DEP-21")).doesNotContainAnyElementsOf(divided);
        }
    }

    @Test
    void gaps_of_a_territory_are_those_of_its_parts_too_for_who_acts_on_them() {
        String gaps = "/v1/legal-gaps?kind=CLAUSE_WITHOUT_OBLIGATION&territory=DEP-35";
        assertThat(all(Api::facilitator, gaps)).containsSubsequence(divided).doesNotContain(undivided);
        assertThat(all(Api::otherFacilitator, gaps)).doesNotContainAnyElementsOf(divided);
    }

    private static List<String> all(Supplier<RequestSpecification> caller, String path) {
        return AllPages.of(caller, path + "&limit=2")
                .each(path.startsWith("/v1/contracts") ? "items.id" : "items.contractId");
    }
}
