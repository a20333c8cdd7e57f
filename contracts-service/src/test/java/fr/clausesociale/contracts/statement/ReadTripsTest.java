package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.RoundTrips;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often a read goes to the database and back where what it answers stands as it was read before, the fewest of several tries:
 * whoever adds a trip says so here.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReadTripsTest {

    private static final int TRIES = 3;

    @Inject
    BusinessClock clock;

    private String contract;
    private String obligation;
    private String placement;
    private String statement;

    @BeforeEach
    void begin() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        placement = AtWork.somebody(obligation, start);
        statement = AtWork.submitted(obligation, start, AtWork.line(placement, "7.00"));
    }

    @Test
    void a_contract_is_one_trip() {
        assertThat(trips("/v1/contracts/" + contract, "from contract")).hasSize(1);
    }

    @Test
    void a_placement_is_one_trip() {
        assertThat(trips("/v1/placements/" + placement, "from placement")).hasSize(1);
    }

    @Test
    void a_statement_is_one_trip() {
        assertThat(trips("/v1/statements/" + statement, "from statement")).hasSize(1);
    }

    @Test
    void an_obligation_with_its_entries_and_hours_is_one_trip() {
        assertThat(trips("/v1/obligations/" + obligation, "join obligation")).hasSize(1);
    }

    /** What is in reach and how it stands; where some of it is not kept, that and how it stands then. */
    @Test
    void a_page_is_four_trips_at_most_however_many_of_its_contracts_somebody_else_follows_now() {
        assertThat(trips("/v1/contracts?limit=50", "from contract")).hasSizeLessThanOrEqualTo(4);
    }

    /** Of several tries, as other work may have come onto the thread. */
    private static List<String> trips(String path, String does) {
        List<List<String>> counted = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            RoundTrips.begin();
            Api.ok(Api.facilitator().get(path));
            counted.add(RoundTrips.ofWhoSent(sql -> sql.contains(does)));
        }
        List<String> fewest = counted.stream()
                .filter(all -> !all.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        System.out.printf("%-60s %d%n", path, fewest.size());
        return fewest;
    }
}
