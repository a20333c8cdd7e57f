package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Imports that the caller may see: those of its organisation, an administrator all. */
@ApplicationScoped
class ImportReach {

    private static final String ADMINISTRATOR = "admin";

    private final ImportJobs jobs;
    private final Caller caller;

    ImportReach(ImportJobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    ImportJob job(UUID id) {
        return find(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    Optional<ImportJob> find(UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(ADMINISTRATOR)
                        || caller.organisation() != null
                                && caller.organisation().equals(job.by().organisation()));
    }

    /** Whose imports the caller sees, null for those of all. */
    String organisation() {
        return caller.is(ADMINISTRATOR) ? null : String.valueOf(caller.organisation());
    }
}
