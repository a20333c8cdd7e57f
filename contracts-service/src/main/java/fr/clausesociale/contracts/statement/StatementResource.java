package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.acceptance.Receipt;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class StatementResource {

    private final StatementDrafts drafts;
    private final Acceptance acceptance;
    private final Receipts receipts;

    StatementResource(StatementDrafts drafts, Acceptance acceptance, Receipts receipts) {
        this.drafts = drafts;
        this.acceptance = acceptance;
        this.receipts = receipts;
    }

    @POST
    @Path("/{id}/submission")
    @Transactional
    @Operation(summary = "Soumet un relevé")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response submit(@RestPath UUID id) {
        Statement statement = drafts.submit(id);
        return Answers.ok(statement.version(), StatementView.of(statement));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(
            summary = "Rend un relevé soumis pour qu'il soit complété, avec un motif",
            description = "Il redevient un brouillon ; chaque retour reste lisible dans « returns ».")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response giveBack(@RestPath UUID id, @NotNull @Valid GivingBack request) {
        Statement statement = drafts.giveBack(id, request.reason());
        return Answers.ok(statement.version(), StatementView.of(statement));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY})
    @Transactional
    @Operation(
            summary = "Confirme un relevé soumis qu'une autre structure a saisi",
            description =
                    "Par l'employeur, l'acheteur ou une autre structure facilitatrice. La structure qui l'a saisi peut ensuite"
                            + " l'accepter, si les règles en vigueur le permettent. Ce qui est soumis à nouveau est à confirmer à nouveau.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response confirm(@RestPath UUID id) {
        Statement statement = drafts.confirm(id);
        return Answers.ok(statement.version(), StatementView.of(statement));
    }

    @GET
    @Path("/{id}/receipt")
    @RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN})
    @Operation(
            summary = "Récépissé d'un relevé : ce qui a été soumis et accepté, par quelle organisation et quand",
            description = "Même contenu, même empreinte. L'empreinte est le SHA-256, en hexadécimal, du champ"
                    + " « content », en JSON sans blancs, les champs dans l'ordre alphabétique.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt receipt(@RestPath UUID id) {
        return receipts.of(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(
            summary = "Accepte ou rejette les lignes d'un relevé",
            description =
                    "Sans corps, toutes les lignes soumises sont acceptées. Qui a saisi n'accepte pas ; ce qui l'a été pour un employeur, comme d'après une feuille, peut l'être par une autre personne de la même structure, ou par elle une fois confirmé, une pièce justificative étant citée.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response decide(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid Decisions decisions) {
        Acceptance.Result result = acceptance.decide(id, decisions == null ? null : decisions.choices(), ifMatch);
        return Answers.ok(result.statement().version(), StatementView.of(result.statement(), result.alerts()));
    }

    @Schema(name = "StatementReturnRequest")
    record GivingBack(@NotBlank @Reason @Size(max = 1000) String reason) {}

    /**
     * Reads what to do with the lines of a statement. No body accepts them all; a body that says {@code null} is a caller whose
     * choices got lost, so it is read as one without lines and refused.
     */
    static class DecisionsReader extends JsonDeserializer<Decisions> {

        @Override
        public Decisions deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Decisions(context.readValue(json, Told.class).lines());
        }

        @Override
        public Decisions getNullValue(DeserializationContext context) {
            return new Decisions(null);
        }

        private record Told(List<LineDecision> lines) {}
    }

    @JsonDeserialize(using = DecisionsReader.class)
    record Decisions(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid LineDecision> lines) {

        List<Acceptance.Choice> choices() {
            List<Acceptance.Choice> choices = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                LineDecision line = lines.get(i);
                choices.add(new Acceptance.Choice(line.placementId(), line.accept(), line.reason(), "/lines/" + i));
            }
            return choices;
        }
    }

    record LineDecision(
            @NotNull UUID placementId,
            @NotNull Boolean accept,
            @Reason @Size(max = 1000) String reason) {}
}
