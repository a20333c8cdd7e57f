package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.OwnThread;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The columnar copy is nothing but a copy: it can be thrown away. */
@WholeSystem
class RebuildIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ALL_DIMENSIONS = "month,marketType,sex,region";
    private static final String ALL_MEASURES = "hours,fte,persons,placements,procurementContracts";

    private Figures figures;
    private JsonNode before;

    @Test
    void aCopyThatWasThrownAwayIsRebuiltAndNeverServedInPart(LocalSystem system) throws Exception {
        givenFigures(system, "REBUILD", "Bernard");

        system.stop("reporting-service");
        Files.delete(system.layout().store());
        var restarted = OwnThread.run(() -> system.restart("reporting-service"));
        Set<JsonNode> served = new HashSet<>();
        while (!restarted.isDone()) {
            rows(figures).ifPresent(served::add);
        }
        restarted.get();

        assertThat(rows(figures)).contains(before);
        assertThat(served).isSubsetOf(Set.of(before));
    }

    @Test
    void everythingToldAgainAndReadAnewGivesTheSameFigures(LocalSystem system) throws Exception {
        givenFigures(system, "TOLD-AGAIN", "Durand");

        for (Service service : List.of(Service.CONTRACTS, Service.ELIGIBILITY, Service.BENEFICIARIES)) {
            tellAgain(system, service, "");
        }
        system.stop("reporting-service");
        Files.delete(system.layout().store());
        system.restart("reporting-service");

        assertThat(rows(figures)).contains(before);
    }

    @Test
    void aTopicThatWasLostIsFilledAgainFromTheLedger(LocalSystem system) throws Exception {
        givenFigures(system, "LOST", "Moreau");
        String topic = "contracts.hours.v1";

        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", system.broker()))) {
            kafka.deleteTopics(List.of(topic)).all().get();
            await().atMost(SOON).ignoreExceptions().until(() -> {
                kafka.createTopics(List.of(new NewTopic(topic, 6, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
        tellAgain(system, Service.CONTRACTS, "?topic=" + topic);
        system.stop("reporting-service");
        system.restart("reporting-service");

        await().atMost(SOON).untilAsserted(() -> assertThat(rows(figures)).contains(before));
    }

    /** Hours of a person of the Côte-d'Or, to be seen in the figures. */
    private void givenFigures(LocalSystem system, String contract, String name) {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);
        String obligation = path.obligation(path.contract(contract));
        String placement = path.placement(path.eligiblePerson(name), obligation);
        path.awaitPlacement(placement, "ACTIVE");
        figures = new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department);
        BigDecimal sum = figures.hours().add(new BigDecimal("3.50"));
        path.accept(path.statement(obligation, placement, "3.50"));
        await().atMost(SOON).until(() -> figures.hours().compareTo(sum) == 0);
        before = rows(figures).orElseThrow();
    }

    private static void tellAgain(LocalSystem system, Service service, String topic) {
        Api admin = new Api(system.base(service), system.token("demo-admin"));
        admin.post("/v1/admin/republications" + topic).expect(202);
        await().atMost(SOON)
                .until(() -> admin.get("/v1/admin/republications").expect(200).body().findValuesAsText("state").stream()
                                .allMatch("DONE"::equals)
                        && admin.get("/v1/admin/outbox")
                                        .expect(200)
                                        .body()
                                        .path("unsent")
                                        .asLong()
                                == 0);
    }

    /** What is answered, if anything is: a service that is not there or says that it is not ready answers nothing. */
    private static Optional<JsonNode> rows(Figures figures) {
        Api.Answer answer;
        try {
            answer = figures.ask(ALL_DIMENSIONS, ALL_MEASURES);
        } catch (UncheckedIOException notThere) {
            return Optional.empty();
        }
        if (answer.status() == 503) {
            return Optional.empty();
        }
        answer.expect(200);
        JsonNode body = answer.body();
        return Optional.of(Api.JSON.createObjectNode().set("rows", body.path("rows")));
    }
}
