package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports that the caller may see: those of its organisation, an administrator all but those that tell of people. */
@ApplicationScoped
class ImportReach {

    private static final String ADMINISTRATOR = "admin";

    private final ImportJobs jobs;
    private final Caller caller;
    private final List<String> sendersAlone;

    ImportReach(ImportJobs jobs, Caller caller, @All List<ImportKind> kinds) {
        this.jobs = jobs;
        this.caller = caller;
        this.sendersAlone = kinds.stream()
                .filter(ImportKind::tellsOfPeople)
                .map(ImportKind::name)
                .toList();
    }

    ImportJob job(UUID id) {
        return find(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    Optional<ImportJob> find(UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(ADMINISTRATOR) && !sendersAlone.contains(job.kind())
                        || caller.organisation() != null
                                && caller.organisation().equals(job.by().organisation()));
    }

    /** Newest first. */
    List<ImportJob> list(UUID before, int limit) {
        return jobs.list(
                String.valueOf(caller.organisation()), caller.is(ADMINISTRATOR) ? sendersAlone : null, before, limit);
    }
}
