package fr.clausesociale.contracts.imports;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Once;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Ids;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
@Tag(name = "Imports", description = "Reprise de fichiers : suivie pendant qu'elle avance, rapportée ligne par ligne")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ImportsResource {

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final FailedRows failedRows;
    private final Once once;
    private final Caller caller;
    private final Messages messages;
    private final BusinessClock clock;

    @Context
    HttpHeaders headers;

    ImportsResource(
            ImportJobs jobs,
            ImportRows rows,
            ImportFiles files,
            ImportWorker worker,
            FailedRows failedRows,
            Once once,
            Caller caller,
            Messages messages,
            BusinessClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.worker = worker;
        this.failedRows = failedRows;
        this.once = once;
        this.caller = caller;
        this.messages = messages;
        this.clock = clock;
    }

    /** What makes two requests the same. */
    record Asked(String kind, ImportMode mode, String file, UUID resubmissionOf, String digest) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Dépose un fichier ; il est traité en tâche de fond")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(
            @QueryParam("kind") @Parameter(description = "decp ou statements", required = true) String kindName,
            @QueryParam("mode") @Parameter(description = "validate ou commit", required = true) String modeName,
            @QueryParam("file") @Parameter(description = "Nom du fichier, pour la provenance") String file,
            @QueryParam("resubmissionOf") @Parameter(description = "Import dont les lignes en échec sont renvoyées")
                    String before,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        ImportKind kind = worker.kind(String.valueOf(kindName))
                .orElseThrow(() -> Problem.of(ImportsProblem.IMPORT_KIND_UNKNOWN, String.valueOf(kindName))
                        .at("kind"));
        if (!kind.openTo(caller.roles())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        ImportMode mode = mode(modeName);
        UUID resubmissionOf = resubmission(before);
        try (Upload upload = Upload.receive(body)) {
            Asked asked = new Asked(kind.name(), mode, file, resubmissionOf, upload.digest());
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
        return view(reachable(id));
    }

    @GET
    @Path("/{id}/rows")
    @Transactional
    @Operation(summary = "Ce qu'il est advenu de chaque enregistrement")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response rows(
            @RestPath UUID id,
            @QueryParam("outcome") @Parameter(schema = @Schema(implementation = RowOutcome.class)) String outcome,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        reachable(id);
        Cursor after = paging.after();
        List<ImportRows.Stored> found =
                rows.page(id, outcome(outcome), after == null ? 0 : number(after), paging.limit() + 1);
        return Paging.answer(
                uri,
                Page.of(
                        found,
                        paging.limit(),
                        row -> Cursor.of(row.row()),
                        row -> RowView.of(row, messages, locale())));
    }

    @GET
    @Path("/{id}/failed-rows")
    @Operation(summary = "Les enregistrements en échec, tels que reçus, à corriger et renvoyer seuls")
    @APIResponse(
            responseCode = "200",
            description =
                    "Même forme que le fichier d'origine ; les champs commençant par « _ » sont ignorés au renvoi",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response failed(@RestPath UUID id) {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> reachable(id));
        if (!job.status().over()) {
            throw Problem.of(ImportsProblem.IMPORT_NOT_OVER);
        }
        Locale locale = locale();
        String list = worker.kind(job.kind()).orElseThrow().listName();
        StreamingOutput file = out -> failedRows.write(id, list, locale, out);
        return Response.ok(file, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-a-corriger.json\"")
                .build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Operation(summary = "Arrête un import ; ce qui est déjà repris le reste")
    public ImportView cancel(@RestPath UUID id) {
        reachable(id);
        if (!jobs.cancel(id, clock.now())) {
            throw Problem.of(ImportsProblem.IMPORT_IS_OVER);
        }
        ImportJob job = reachable(id);
        if (job.status().over()) {
            files.drop(id);
        }
        worker.wake();
        return view(job);
    }

    private ImportJob reachable(UUID id) {
        return find(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private Optional<ImportJob> find(UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(Roles.ADMIN)
                        || caller.organisation() != null
                                && caller.organisation().equals(job.by().organisation()));
    }

    private UUID resubmission(String text) {
        if (text == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            return QuarkusTransaction.requiringNew()
                    .call(() -> find(id))
                    .map(ImportJob::id)
                    .orElseThrow(() ->
                            Problem.of(ImportsProblem.RESUBMISSION_UNKNOWN).at("resubmissionOf"));
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "resubmissionOf", text)
                    .at("resubmissionOf");
        }
    }

    private static ImportMode mode(String text) {
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(ImportsProblem.IMPORT_MODE_UNKNOWN, String.valueOf(text))
                        .at("mode"));
    }

    private static RowOutcome outcome(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(RowOutcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.INVALID_PARAMETER, "outcome", text)
                        .at("outcome"));
    }

    private static long number(Cursor after) {
        try {
            return Long.parseLong(after.string(0));
        } catch (NumberFormatException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, messages, locale());
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }

    /** For the OpenAPI document. */
    record ImportPage(List<ImportView> items, String next) {}

    /** For the OpenAPI document. */
    record RowPage(List<RowView> items, String next) {}
}
