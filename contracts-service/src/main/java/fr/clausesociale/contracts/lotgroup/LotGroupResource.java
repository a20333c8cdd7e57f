package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/lot-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lot groups", description = "Marchés publiés un par un qui sont les lots d'une même consultation")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class LotGroupResource {

    private final LotGroups groups;
    private final Candidates candidates;
    private final Contracts contracts;
    private final IdempotentRequests once;
    private final Caller caller;

    LotGroupResource(
            LotGroups groups, Candidates candidates, Contracts contracts, IdempotentRequests once, Caller caller) {
        this.groups = groups;
        this.candidates = candidates;
        this.contracts = contracts;
        this.once = once;
        this.caller = caller;
    }

    @Schema(name = "LotGroupRequest")
    record GroupRequest(
            @NotBlank @Size(max = 1000) String title,
            @NotNull @Size(max = 500) List<@NotNull UUID> contracts) {}

    @POST
    @Operation(summary = "Réunit des marchés qui sont les lots d'une même consultation")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LotGroupView.class)))
    public Response group(@NotNull @Valid GroupRequest request) {
        return once.run(request, () -> {
            LotGroup group = groups.put(request.title(), request.contracts(), caller.organisation());
            return Answers.created("/v1/lot-groups/" + group.id(), group.version(), view(group));
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Un groupe de lots")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotGroupView.class)))
    public Response read(@RestPath UUID id) {
        LotGroup group = groups.seen(id);
        return Answers.ok(group.version(), view(group));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Change les marchés d'un groupe",
            description =
                    "N'y met et n'en retire que des marchés que l'appelant peut modifier ; ceux qu'il ne voit pas y restent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotGroupView.class)))
    public Response change(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GroupRequest request) {
        LotGroup group = groups.toChange(id);
        ETags.require(ifMatch, group.version());
        groups.change(group, request.title(), request.contracts());
        return Answers.ok(group.version(), view(group));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Défait un groupe ; ses marchés ne changent pas")
    public void ungroup(@RestPath UUID id) {
        groups.undo(groups.toChange(id));
    }

    @GET
    @Path("/candidates/{contract}")
    @Transactional
    @Operation(summary = "Marchés qui pourraient être des lots de la même consultation que celui-ci")
    public List<LotGroupView.Member> candidates(@RestPath("contract") UUID contract) {
        return candidates.of(contract).stream().map(LotGroupView.Member::of).toList();
    }

    private LotGroupView view(LotGroup group) {
        return LotGroupView.of(group, contracts.seen(group.contracts()));
    }
}
