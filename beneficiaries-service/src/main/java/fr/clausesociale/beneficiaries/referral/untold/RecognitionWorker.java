package fr.clausesociale.beneficiaries.referral.untold;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.platform.problem.StoreFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Works off what was declared, after it was answered: nothing that depends on who is known happens while a caller waits. Of all
 * replicas on one database one does so at a time, so that each finds whoever came before. What waits is a row: after an end, however
 * sudden, the next goes on with it.
 */
@ApplicationScoped
class RecognitionWorker {

    private static final Logger LOG = Logger.getLogger(RecognitionWorker.class);
    private static final int TOGETHER = 250;

    /** How many times as long as one lot took the next one waits while more arrive. */
    private static final int WAY = 4;

    /** Another replica is at it: what arrived here may have come too late for it. */
    private static final int ANOTHERS = -1;

    private static final long FAREWELL_SECONDS = 5;

    private final UntoldDeclarations untold;
    private final Teller teller;
    private final PeopleLocks locks;
    private final RecognitionConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "recognition");
        made.setDaemon(true);
        return made;
    });
    private int quiet;

    RecognitionWorker(UntoldDeclarations untold, Teller teller, PeopleLocks locks, RecognitionConfig config) {
        this.untold = untold;
        this.teller = teller;
        this.locks = locks;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        long every = config.every().toMillis();
        thread.scheduleWithFixedDelay(this::workOff, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        thread.shutdownNow();
    }

    /** Whatever fails, the thread goes on. */
    private void workOff() {
        if (!untold.haveArrived(false) && ++quiet < config.quiet()) {
            return;
        }
        quiet = 0;
        try {
            long begun = System.nanoTime();
            int done = together();
            while (!thread.isShutdown() && done == TOGETHER) {
                giveWay(System.nanoTime() - begun);
                begun = System.nanoTime();
                done = together();
            }
            if (done == ANOTHERS) {
                untold.haveArrived(true);
            }
        } catch (Throwable e) {
            LOG.warnf("Who was referred is found out later: %s", e.getCause() == null ? e : e.getCause());
            LOG.debug("Who was referred is found out later", e);
        }
    }

    /**
     * For several times as long, but no longer than is set, where more arrived meanwhile than is worked off: those who send are
     * answered first, and a file of many is taken before it is found out who is in it.
     */
    private void giveWay(long nanos) {
        if (untold.haveArrived(false)) {
            LockSupport.parkNanos(
                    way(Duration.ofNanos(nanos), config.givesWayAtMost()).toNanos());
        }
    }

    /** How long the next lot waits after one that took so long: where the machine is slow, nobody waits the longer for that. */
    static Duration way(Duration took, Duration most) {
        Duration several = took.multipliedBy(WAY);
        return several.compareTo(most) < 0 ? several : most;
    }

    private int together() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!locks.tryRecognition()) {
                    return ANOTHERS;
                }
                List<Untold> due = untold.due(TOGETHER);
                teller.tell(due);
                return due.size();
            });
        } catch (RuntimeException e) {
            if (StoreFailure.of(e) == StoreFailure.AWAY || thread.isShutdown()) {
                throw e;
            }
            LOG.warn("Who was referred is found out one by one", e);
            return oneByOne();
        }
    }

    /** One of whom it cannot be found out must not keep the others waiting. */
    private int oneByOne() {
        List<Untold> all = QuarkusTransaction.requiringNew().call(() -> untold.due(TOGETHER));
        all.forEach(one -> alone(one.place()));
        return all.size();
    }

    private void alone(long place) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> teller.tell(locks.tryRecognition() ? untold.at(place) : List.of()));
        } catch (RuntimeException e) {
            StoreFailure failure = StoreFailure.of(e);
            if (failure == StoreFailure.AWAY || thread.isShutdown()) {
                throw e;
            }
            if (failure == StoreFailure.NONE) {
                LOG.errorf(e, "Who was referred could not be found out (declaration %d); it is tried again", place);
                QuarkusTransaction.requiringNew().run(() -> untold.failed(place));
            }
        }
    }
}
