package fr.clausesociale.local;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Callers who go on working while parts of the system fail: they place people, declare and accept hours, repeat what got
 * no answer, and note what they were told was accepted.
 */
final class Ledger implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 150;
    // The answer to a repeated call may be that it was done already
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412, 422, 428);

    private final CorePath path;
    private final String contract;
    private final List<String> people;
    private final AtomicBoolean stop = new AtomicBoolean();
    private BigDecimal told = BigDecimal.ZERO;
    private int acceptances;

    Ledger(CorePath path, String contract, List<String> people) {
        this.path = path;
        this.contract = contract;
        this.people = people;
    }

    @Override
    public void run() {
        for (int i = 0; !stop.get(); i++) {
            acceptOne(i);
            pause();
        }
    }

    /** Whoever runs this ends after the acceptance at hand. */
    void stop() {
        stop.set(true);
    }

    synchronized BigDecimal told() {
        return told;
    }

    synchronized int acceptances() {
        return acceptances;
    }

    private void acceptOne(int i) {
        String obligation = create("/v1/contracts/" + contract + "/obligations", path.obligationRequest());
        String placement = create("/v1/placements", path.placementRequest(people.get(i % people.size()), obligation));
        until("ACTIVE", () -> path.facilitator().get("/v1/placements/" + placement));
        // few, because they are all of today, and a day of a person holds no more than twenty-four
        String hours = new BigDecimal(1 + i % 23).movePointLeft(2).toPlainString();
        String statement = declare(obligation, placement, hours);
        transition(path.company(), statement, "submission", "SUBMITTED");
        transition(path.facilitator(), statement, "acceptance", "ACCEPTED");
        synchronized (this) {
            told = told.add(new BigDecimal(hours));
            acceptances++;
        }
    }

    private String create(String where, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        return until(201, () -> path.facilitator().post(where, body, key)).text("id");
    }

    private String declare(String obligation, String placement, String hours) {
        Api.Answer answer = answered(
                () -> path.company().put(CorePath.statementPath(obligation), CorePath.lines(placement, hours)));
        if (answer.status() == 201 || answer.status() == 200) {
            return answer.text("id");
        }
        require(answer);
        return until(200, () -> path.company().get("/v1/statements?obligation=" + obligation))
                .body()
                .at("/items/0/id")
                .asText();
    }

    private void transition(Api api, String statement, String name, String status) {
        Api.Answer answer = answered(() -> api.post("/v1/statements/" + statement + "/" + name));
        if (answer.status() != 200) {
            require(answer);
            until(status, () -> api.get("/v1/statements/" + statement));
        }
    }

    private static void require(Api.Answer answer) {
        if (!DONE_BEFORE.contains(answer.status())) {
            throw new AssertionError("Unexpected answer " + answer.status() + ": " + answer.body());
        }
    }

    private static void until(String status, Supplier<Api.Answer> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Api.Answer answer = answered(call);
        while (!answer.text("status").equals(status)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never " + status + ": " + answer.body());
            }
            pause();
            answer = answered(call);
        }
    }

    private static Api.Answer until(int status, Supplier<Api.Answer> call) {
        return answered(call).expect(status);
    }

    /** Repeats a call that got no answer, or the answer that the service cannot work at the moment. */
    private static Api.Answer answered(Supplier<Api.Answer> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                Api.Answer answer = call.get();
                if (answer.status() < 500) {
                    return answer;
                }
                trouble = answer.toString();
            } catch (UncheckedIOException notAnswered) {
                trouble = notAnswered.toString();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("No answer for " + PATIENCE.toSeconds() + " s: " + trouble);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
