package fr.clausesociale.reporting.snapshots;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.KnownTerritory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.text.Reason;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.forms.MediaTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Snapshots")
@RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
class SnapshotsResource {

    private final Snapshots snapshots;
    private final Geography geography;
    private final IdempotentRequests once;
    private final Caller caller;

    SnapshotsResource(Snapshots snapshots, Geography geography, IdempotentRequests once, Caller caller) {
        this.snapshots = snapshots;
        this.geography = geography;
        this.once = once;
        this.caller = caller;
    }

    /** @param knownOn null: all that is known now */
    @Schema(name = "SnapshotRequest")
    record FreezeRequest(
            @NotBlank @KnownTerritory @Size(max = 20) String territory,
            @NotNull @Min(1990) @Max(2199) Integer year,
            @NotNull SnapshotStatus status,
            Instant knownOn,
            @Reason @Size(max = 500) String reason) {}

    @POST
    @Operation(
            operationId = "freeze",
            summary = "Arrête les chiffres de l'année d'un territoire",
            description =
                    "Tels que connus à « knownOn » (à défaut, maintenant), masqués comme pour un coordinateur, dans toutes les"
                            + " formes ; jamais modifiés ensuite. Un nouvel arrêté de la même année reçoit le numéro suivant et"
                            + " dit pourquoi.")
    @APIResponse(
            responseCode = "201",
            description = "Les chiffres sont arrêtés",
            content = @Content(schema = @Schema(implementation = Snapshot.class)))
    public Response freeze(@NotNull @Valid FreezeRequest request) {
        return once.run(request, () -> {
            Snapshot snapshot = snapshots.freeze(
                    geography.named(request.territory()).orElseThrow(),
                    request.year(),
                    request.status(),
                    request.knownOn(),
                    request.reason() == null || request.reason().isBlank()
                            ? null
                            : request.reason().strip(),
                    caller);
            return Answers.created("/v1/snapshots/" + snapshot.id(), 1, snapshot);
        });
    }

    @GET
    @Operation(
            operationId = "snapshots",
            summary = "Chiffres arrêtés, les plus récents d'abord",
            description = "Ceux des territoires que l'appelant coordonne, sans la liste de leurs fichiers.")
    public Page<Snapshot> list(
            @Parameter(description = "Un seul territoire", example = "REG-27") @QueryParam("territory")
                    TerritoryCode territory) {
        return new Page<>(snapshots.seen(territory, caller), null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "snapshot", summary = "Des chiffres arrêtés, avec la liste de leurs fichiers")
    @APIResponse(
            responseCode = "200",
            description = "L'instantané",
            content = @Content(schema = @Schema(implementation = Snapshot.class)))
    public Response read(@RestPath UUID id) {
        return Answers.ok(1, snapshots.reachable(id, caller));
    }

    @GET
    @Path("/{id}/files/{table}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.JSON_STAT})
    @Operation(
            operationId = "snapshotFile",
            summary = "Une table arrêtée, octet pour octet",
            description = "Toujours les mêmes octets ; l'ETag est leur empreinte SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Aggregates.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.JSON_STAT, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response file(
            @RestPath UUID id,
            @Parameter(description = "Nom de la table, voir « files »", example = "marketType") @RestPath String table,
            @Parameter(description = "JSON (par défaut), CSV, CSV_FR, XLSX, PARQUET ou JSON_STAT") @QueryParam("form")
                    FrozenForm form) {
        FrozenForm asked = form == null ? FrozenForm.JSON : form;
        Snapshot snapshot = snapshots.reachable(id, caller);
        byte[] content = snapshots.content(snapshot, table, asked);
        String digest = snapshot.files().stream()
                .filter(file -> file.table().equals(table) && file.form() == asked)
                .map(Snapshot.File::sha256)
                .findFirst()
                .orElseThrow();
        String name = "clause-sociale-" + snapshot.territory() + "-" + snapshot.year() + "-" + snapshot.number() + "-"
                + table + "." + asked.ending();
        return Response.ok(content, asked.mediaType())
                .tag(new EntityTag(digest))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
