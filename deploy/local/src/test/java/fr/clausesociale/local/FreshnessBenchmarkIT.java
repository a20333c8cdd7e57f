package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.machine.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes from the acceptance of a statement to the changed figure. */
@Tag("benchmark")
@WholeSystem
class FreshnessBenchmarkIT {

    private static final int ACCEPTANCES = 200;
    private static final int WARM_UP = 20;
    private static final int PER_CONTRACT = 10;
    private static final long PAUSE_MILLIS = 5;
    private static final long LIMIT_NANOS = 30_000_000_000L;
    private static final BigDecimal HOURS = new BigDecimal("0.25");

    @Test
    void fromAcceptanceToTheChangedFigure(LocalSystem system) throws InterruptedException {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);
        List<String> statements = submitted(path);
        Figures figures = new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department);

        List<Long> micros = new ArrayList<>();
        BigDecimal hours = figures.hours();
        for (String statement : statements) {
            hours = hours.add(HOURS);
            path.accept(statement);
            long accepted = System.nanoTime();
            awaitHours(figures, hours, accepted);
            micros.add((System.nanoTime() - accepted) / 1_000);
        }

        List<Long> sorted = new ArrayList<>(micros.subList(WARM_UP, micros.size()));
        Collections.sort(sorted);
        System.out.printf(
                "%nFrom acceptance to the changed figure, %d acceptances: p50 %d ms, p99 %d ms, max %d ms%n%n",
                sorted.size(), percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
        assertThat(sorted).hasSize(ACCEPTANCES);
    }

    /** Contracts and people of an ordinary size: each statement one of ten of its contract. */
    private static List<String> submitted(CorePath path) {
        List<String> statements = new ArrayList<>();
        for (int group = 0; group < (ACCEPTANCES + WARM_UP) / PER_CONTRACT; group++) {
            String contract = path.contract("FRESHNESS-" + group);
            String person = path.eligiblePerson("Petit-" + (char) ('A' + group));
            for (int i = 0; i < PER_CONTRACT; i++) {
                String obligation = path.obligation(contract);
                String placement = path.placement(person, obligation);
                path.awaitPlacement(placement, "ACTIVE");
                statements.add(path.statement(obligation, placement, HOURS.toPlainString()));
            }
        }
        return statements;
    }

    private static void awaitHours(Figures figures, BigDecimal expected, long since) throws InterruptedException {
        while (figures.hours().compareTo(expected) != 0) {
            if (System.nanoTime() - since > LIMIT_NANOS) {
                throw new AssertionError("Still " + figures.hours() + " instead of " + expected);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000;
    }
}
