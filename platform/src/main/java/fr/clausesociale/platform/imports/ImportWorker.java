package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportLeases;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.problem.StoreFailure;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works off imports in the background, one at a time in each replica. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long POLL_MILLIS = 1000;
    private static final long REST_MILLIS = 5000;
    private static final long END_MILLIS = 4000;

    private final ImportLeases leases;
    private final ImportRows rows;
    private final ImportFiles files;
    private final List<ImportKind> kinds;
    private final Admission admission;
    private final ImportsConfig config;
    private final BusinessClock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;
    private SideBySide parts;

    ImportWorker(
            ImportLeases leases,
            ImportRows rows,
            ImportFiles files,
            @All List<ImportKind> kinds,
            Admission admission,
            ImportsConfig config,
            BusinessClock clock) {
        this.admission = admission;
        this.config = config;
        this.leases = leases;
        this.rows = rows;
        this.files = files;
        this.kinds = kinds;
        this.clock = clock;
    }

    Optional<ImportKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    List<String> kinds() {
        return kinds.stream().map(ImportKind::name).sorted().toList();
    }

    /** Those whose files tell of people. */
    List<String> personalKinds() {
        return kinds.stream().filter(ImportKind::ofPeople).map(ImportKind::name).toList();
    }

    /** Those whose files may name somebody. */
    List<String> namingKinds() {
        return kinds.stream().filter(ImportKind::mayName).map(ImportKind::name).toList();
    }

    void start(@Observes StartupEvent start) {
        if (kinds.isEmpty()) {
            return;
        }
        parts = new SideBySide(config.sideBySide(), "import-worker");
        thread = new Thread(this::run, "import-worker");
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** Ends behind the batch at hand, so that another replica goes on at once. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(END_MILLIS);
            parts.end();
        }
    }

    /** Something was sent; who sent it to another replica is found by polling. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!workOne()) {
                    work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | StackOverflowError e) {
                if (!stopping) {
                    // A database that is away is told by its health; its stack trace says nothing more.
                    LOG.warnf(StoreFailure.of(e) == StoreFailure.AWAY ? null : e, "Imports rest for a moment: %s", e);
                    rest();
                }
            }
        }
    }

    private boolean workOne() throws IOException {
        if (!admission.isOpen()) {
            return false;
        }
        UUID owner = Ids.next();
        Optional<ImportJob> job = QuarkusTransaction.requiringNew().call(() -> leases.take(owner));
        if (job.isEmpty()) {
            return false;
        }
        ImportKind kind = kind(job.get().kind()).orElseThrow();
        new ImportRun(leases, rows, files, admission, clock, parts, () -> stopping).work(job.get(), kind, owner);
        return true;
    }

    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
