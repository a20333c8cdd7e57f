package fr.clausesociale.contracts.imports;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Once;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Reprise de fichiers : suivie pendant qu'elle avance, rapportée ligne par ligne")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ImportsResource {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final ImportReach reach;
    private final Once once;
    private final Caller caller;
    private final Messages messages;
    private final BusinessClock clock;

    @Context
    HttpHeaders headers;

    ImportsResource(
            ImportJobs jobs,
            ImportFiles files,
            ImportWorker worker,
            ImportReach reach,
            Once once,
            Caller caller,
            Messages messages,
            BusinessClock clock) {
        this.jobs = jobs;
        this.files = files;
        this.worker = worker;
        this.reach = reach;
        this.once = once;
        this.caller = caller;
        this.messages = messages;
        this.clock = clock;
    }

    /** What makes two requests the same. */
    record Asked(String kind, ImportMode mode, String file, UUID resubmissionOf, boolean follow, String digest) {}

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/x-ndjson",
        "text/csv",
        MediaType.TEXT_PLAIN,
        "application/vnd.ms-excel",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(summary = "Dépose un fichier ; il est traité en tâche de fond")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(
            @QueryParam("kind") @Parameter(description = "decp ou statements", required = true) String kindName,
            @QueryParam("mode") @Parameter(description = "validate ou commit", required = true) String modeName,
            @QueryParam("file") @Parameter(description = "Nom du fichier, pour la provenance") String file,
            @QueryParam("resubmissionOf") @Parameter(description = "Import dont les lignes en échec sont renvoyées")
                    UUID before,
            @QueryParam("follow")
                    @Parameter(
                            description =
                                    "decp, pour un facilitateur. true : sa structure suivra les marchés dont le lieu"
                                            + " d'exécution est inconnu ou plus large que son territoire ; sinon ils sont écartés")
                    boolean follow,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        ImportKind kind = worker.kind(String.valueOf(kindName))
                .orElseThrow(() ->
                        Problem.of(ImportsProblem.IMPORT_KIND_UNKNOWN, kindName).at("kind"));
        if (!kind.openTo(caller.roles())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        ImportMode mode = mode(modeName);
        UUID resubmissionOf = resubmission(before);
        try (Upload upload = Upload.receive(body)) {
            Asked asked = new Asked(
                    kind.name(), mode, Nir.masked(file, Masking.MASK), resubmissionOf, follow, upload.digest());
            Response answer = once.run(asked, () -> keep(asked, upload));
            worker.wake();
            return answer;
        }
    }

    private Response keep(Asked asked, Upload upload) {
        Submitter by = new Submitter(caller.organisation(), caller.subject(), caller.roles(), caller.territories());
        ImportJob job = new ImportJob(
                Ids.next(),
                asked.kind(),
                asked.mode(),
                ImportStatus.QUEUED,
                asked.file() == null || asked.file().length() <= 200
                        ? asked.file()
                        : asked.file().substring(0, 200),
                upload.size(),
                by,
                asked.follow(),
                asked.resubmissionOf(),
                null,
                Counts.NONE,
                null,
                clock.now(),
                null,
                null,
                0);
        jobs.add(job);
        files.keep(job.id(), upload.file());
        return Answers.accepted("/v1/imports/" + job.id(), view(job));
    }

    @GET
    @Transactional
    @Operation(summary = "Imports de l'appelant, du plus récent au plus ancien")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        Cursor after = paging.after();
        List<ImportJob> found = jobs.list(
                caller.is(Roles.ADMIN) ? null : String.valueOf(caller.organisation()),
                after == null ? null : after.uuid(0),
                paging.limit() + 1);
        return Paging.answer(uri, Page.of(found, paging.limit(), job -> Cursor.of(job.id()), this::view));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Où en est un import")
    public ImportView read(@RestPath UUID id) {
        return view(reach.job(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Operation(summary = "Arrête un import ; ce qui est déjà repris le reste")
    public ImportView cancel(@RestPath UUID id) {
        reach.job(id);
        if (!jobs.cancel(id, clock.now())) {
            throw Problem.of(ImportsProblem.IMPORT_IS_OVER);
        }
        ImportJob job = reach.job(id);
        if (job.status().over()) {
            files.drop(id);
        }
        worker.wake();
        return view(job);
    }

    private UUID resubmission(UUID id) {
        if (id == null) {
            return null;
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> reach.find(id))
                .map(ImportJob::id)
                .orElseThrow(
                        () -> Problem.of(ImportsProblem.RESUBMISSION_UNKNOWN).at("resubmissionOf"));
    }

    private static ImportMode mode(String text) {
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ImportsProblem.IMPORT_MODE_UNKNOWN, text).at("mode"));
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, messages, locale());
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }

    /** For the OpenAPI document. */
    record ImportPage(List<ImportView> items, String next) {}
}
