package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.OwnThread;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whatever is killed while statements are being accepted: no accepted hour is lost, none counts twice. */
@WholeSystem
class FaultsIT {

    private static final int ACCEPTANCES_BETWEEN_FAULTS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void acceptedHoursAreTheSameInTheLedgerInTheFiguresAndInWhatCallersWereTold(LocalSystem system) throws Exception {
        Territory rennes = Territory.illeEtVilaine(system);
        CorePath path = new CorePath(rennes);
        String contract = path.contract("FAULTS");
        List<String> people = List.of(path.eligiblePerson("Le Goff"), path.eligiblePerson("Le Roux"));
        Ledger ledger = new Ledger(path, contract, people);
        CompletableFuture<Void> working = OwnThread.run(ledger);

        for (String part : system.names()) {
            awaitAcceptances(ledger, working);
            system.kill(part);
            system.restart(part);
        }
        awaitAcceptances(ledger, working);
        ledger.stop();
        working.get();

        BigDecimal told = ledger.told();
        assertThat(inTheLedger(path, contract)).isEqualByComparingTo(told);
        Figures figures = new Figures(rennes.api(Service.REPORTING, "facilitator"), rennes.department);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures.hours()).isEqualByComparingTo(told));
    }

    /** Work goes on: some more statements are accepted from now on. */
    private static void awaitAcceptances(Ledger ledger, CompletableFuture<Void> working) {
        int before = ledger.acceptances();
        await().atMost(PATIENCE)
                .until(() -> working.isDone() || ledger.acceptances() >= before + ACCEPTANCES_BETWEEN_FAULTS);
        if (working.isDone()) {
            working.join();
        }
    }

    private static BigDecimal inTheLedger(CorePath path, String contract) {
        BigDecimal sum = BigDecimal.ZERO;
        JsonNode obligations = path.facilitator()
                .get("/v1/contracts/" + contract + "/obligations")
                .expect(200)
                .body()
                .path("items");
        for (JsonNode obligation : obligations) {
            JsonNode accepted = path.facilitator()
                    .get("/v1/obligations/" + obligation.path("id").asText() + "?on=" + CorePath.today())
                    .expect(200)
                    .body()
                    .path("accepted");
            sum = sum.add(new BigDecimal(accepted.asText()));
        }
        return sum;
    }
}
