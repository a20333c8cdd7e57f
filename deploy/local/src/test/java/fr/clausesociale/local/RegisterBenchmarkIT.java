package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.machine.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes from a change in the register of organisations to its effect in all services. */
@Tag("benchmark")
@WholeSystem
class RegisterBenchmarkIT {

    private static final int CHANGES = 100;
    private static final long PAUSE_MILLIS = 5;
    private static final long LIMIT_NANOS = 30_000_000_000L;
    private static final String COMPANY = "90000002700012";
    private static final String CLIENT = "demo2-company";

    @Test
    void fromAChangeInTheRegisterToItsEffectInAllServices(LocalSystem system) throws InterruptedException {
        TechnicalAccount account = new TechnicalAccount(system, COMPANY, CLIENT);
        List<Api> services = new ArrayList<>();
        for (Service service : Service.values()) {
            services.add(new Api(system.base(service), system.token(CLIENT)));
        }
        List<Long> micros = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            boolean withdrawn = change % 2 == 0;
            if (withdrawn) {
                account.withdraw();
            } else {
                account.registerAgain();
            }
            long changed = System.nanoTime();
            for (Api service : services) {
                awaitState(service, withdrawn ? "WITHDRAWN" : "IN_FORCE", changed);
            }
            micros.add((System.nanoTime() - changed) / 1_000);
        }

        Collections.sort(micros);
        System.out.printf(
                "%nFrom a change in the register to its effect in all services, %d changes: p50 %d ms, p99 %d ms, max %d ms%n%n",
                micros.size(), percentile(micros, 50), percentile(micros, 99), percentile(micros, 100));
        assertThat(micros).hasSize(CHANGES);
    }

    private static void awaitState(Api service, String state, long since) throws InterruptedException {
        while (!service.accountState().equals(state)) {
            if (System.nanoTime() - since > LIMIT_NANOS) {
                throw new AssertionError("Still not " + state);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000;
    }
}
