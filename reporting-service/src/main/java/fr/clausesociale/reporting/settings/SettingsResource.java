package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.KnownTerritory;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.text.Reason;
import fr.clausesociale.reporting.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@RolesAllowed(Roles.ADMIN)
class SettingsResource {

    private final Settings settings;
    private final ProgrammeTargets programmes;
    private final IdempotentRequests once;
    private final Caller caller;

    SettingsResource(Settings settings, ProgrammeTargets programmes, IdempotentRequests once, Caller caller) {
        this.settings = settings;
        this.programmes = programmes;
        this.once = once;
        this.caller = caller;
    }

    /** @param hours of a full-time equivalent in a year */
    @Schema(name = "FteDivisorRequest")
    record DivisorRequest(
            @NotBlank @KnownTerritory @Size(max = 20) String territory,
            @NotNull @Min(1000) @Max(2500) Integer hours,
            @NotNull LocalDate validFrom,
            @NotBlank @Reason @Size(max = 500) String reason) {}

    @Schema(name = "DisclosureRequest")
    record ThresholdRequest(
            @NotNull @Min(1) @Max(100) Integer k,
            @NotNull LocalDate validFrom,
            @NotBlank @Reason @Size(max = 500) String reason) {}

    /** @param share of all hours worked */
    @Schema(name = "ProgrammeTargetRequest")
    record ProgrammeTargetRequest(
            @NotBlank @Size(max = 60) String programme,

            @NotNull @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal share,

            @NotNull LocalDate validFrom,
            @NotBlank @Reason @Size(max = 500) String reason) {}

    @POST
    @Path("/fte-divisor")
    @Operation(
            operationId = "setFteDivisor",
            summary = "Choisit le diviseur d'équivalent temps plein d'un territoire",
            description =
                    "Vaut pour les périodes dont le dernier jour est à partir de « validFrom », dans ce territoire et ceux"
                            + " qu'il contient qui n'en ont pas choisi ; pour ce que l'on sait à partir de maintenant (knownOn).")
    @APIResponse(
            responseCode = "201",
            description = "Le diviseur est en vigueur",
            content = @Content(schema = @Schema(implementation = FteDivisor.class)))
    public Response divide(@NotNull @Valid DivisorRequest request) {
        return once.run(request, () -> {
            FteDivisor divisor = settings.add(
                    request.territory(),
                    request.hours(),
                    request.validFrom(),
                    request.reason().strip(),
                    caller.organisation());
            return Answers.created("/v1/settings/fte-divisor/" + divisor.id(), 1, divisor);
        });
    }

    @GET
    @Path("/fte-divisor")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "fteDivisors", summary = "Diviseurs choisis par les territoires, par date d'effet")
    public Page<FteDivisor> divisors() {
        return new Page<>(settings.divisors(), null);
    }

    @GET
    @Path("/fte-divisor/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "fteDivisor", summary = "Un diviseur")
    @APIResponse(
            responseCode = "200",
            description = "Le diviseur",
            content = @Content(schema = @Schema(implementation = FteDivisor.class)))
    public Response divisor(@RestPath UUID id) {
        return Answers.ok(1, settings.divisor(id));
    }

    @POST
    @Path("/disclosure")
    @Operation(
            operationId = "setDisclosure",
            summary = "Fixe le seuil en dessous duquel une cellule est retenue, à partir d'un jour",
            description = "Le seuil d'aujourd'hui vaut aussi pour ce que l'on savait par le passé.")
    @APIResponse(
            responseCode = "201",
            description = "Le seuil est retenu",
            content = @Content(schema = @Schema(implementation = DisclosureSetting.class)))
    public Response disclose(@NotNull @Valid ThresholdRequest request) {
        return once.run(request, () -> {
            DisclosureSetting setting = settings.threshold(
                    request.k(), request.validFrom(), request.reason().strip());
            return Answers.created("/v1/settings/disclosure", 1, setting);
        });
    }

    @GET
    @Path("/disclosure")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "disclosures", summary = "Seuils de confidentialité, par date d'effet")
    public Page<DisclosureSetting> thresholds() {
        return new Page<>(settings.thresholds(), null);
    }

    @POST
    @Path("/programme-target")
    @Operation(
            operationId = "setProgrammeTarget",
            summary = "Fixe la part de toutes les heures travaillées que vise un programme",
            description =
                    "Vaut pour les années dont le dernier jour est à partir de « validFrom », pour ce que l'on sait à partir"
                            + " de maintenant (knownOn).")
    @APIResponse(
            responseCode = "201",
            description = "La part est en vigueur",
            content = @Content(schema = @Schema(implementation = ProgrammeTarget.class)))
    public Response aim(@NotNull @Valid ProgrammeTargetRequest request) {
        return once.run(request, () -> {
            ProgrammeTarget target = programmes.add(
                    request.programme(),
                    request.share(),
                    request.validFrom(),
                    request.reason().strip(),
                    caller.organisation());
            return Answers.created("/v1/settings/programme-target/" + target.id(), 1, target);
        });
    }

    @GET
    @Path("/programme-target")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "programmeTargetShares", summary = "Parts visées par les programmes, par date d'effet")
    public Page<ProgrammeTarget> aims() {
        return new Page<>(programmes.all(), null);
    }

    @GET
    @Path("/programme-target/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "programmeTargetShare", summary = "La part visée par un programme")
    @APIResponse(
            responseCode = "200",
            description = "La part",
            content = @Content(schema = @Schema(implementation = ProgrammeTarget.class)))
    public Response aim(@RestPath UUID id) {
        return Answers.ok(1, programmes.one(id));
    }
}
