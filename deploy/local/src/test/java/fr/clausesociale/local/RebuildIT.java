package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The columnar copy is nothing but a copy: it can be thrown away. */
@ExtendWith(RunningSystem.class)
class RebuildIT {

    private static final String ALL_DIMENSIONS = "month,marketType,sex,region";
    private static final String ALL_MEASURES = "hours,fte,persons,placements,procurementContracts";

    @Test
    void aCopyThatWasThrownAwayIsRebuiltAndNeverServedInPart(LocalSystem system) throws Exception {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);
        String obligation = path.obligation(path.contract("REBUILD"));
        String placement = path.placement(path.eligiblePerson("Bernard"), obligation);
        path.awaitPlacement(placement, "ACTIVE");
        Figures figures = new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department);
        var hoursBefore = figures.hours();
        path.accept(path.statement(obligation, placement, "3.50"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> figures.hours().compareTo(hoursBefore.add(new java.math.BigDecimal("3.50"))) == 0);
        JsonNode before = rows(figures).orElseThrow();

        system.stop("reporting-service");
        Files.delete(system.layout().store());
        var restarted = CompletableFuture.runAsync(() -> system.restart("reporting-service"));
        Set<JsonNode> served = new HashSet<>();
        while (!restarted.isDone()) {
            rows(figures).ifPresent(served::add);
        }
        restarted.get();

        assertThat(rows(figures)).contains(before);
        assertThat(served).isSubsetOf(Set.of(before));
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
