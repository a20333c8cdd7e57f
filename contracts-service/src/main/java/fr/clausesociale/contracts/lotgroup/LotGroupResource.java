package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.Once;
import fr.clausesociale.platform.identifier.NoNir;
import fr.clausesociale.platform.time.BusinessClock;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/lot-groups")
@Tag(name = "Lot groups", description = "Marchés publiés un par un qui sont les lots d'une même consultation")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class LotGroupResource {

    private final LotGroups groups;
    private final Contracts contracts;
    private final Once once;
    private final Caller caller;
    private final BusinessClock clock;

    LotGroupResource(LotGroups groups, Contracts contracts, Once once, Caller caller, BusinessClock clock) {
        this.groups = groups;
        this.contracts = contracts;
        this.once = once;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "LotGroupRequest")
    record GroupRequest(
            @NotBlank @NoNir @Size(max = 1000) String title,
            @NotNull @Size(max = 500) List<@NotNull UUID> contracts) {}

    @Schema(name = "LotGroup")
    record GroupView(UUID id, long version, String title, List<MemberView> contracts, Instant createdAt) {}

    @Schema(name = "LotGroupMember")
    record MemberView(UUID id, String externalId, String title, LocalDate notifiedOn) {

        static MemberView of(Contract contract) {
            return new MemberView(contract.id(), contract.externalId(), contract.title(), contract.notifiedOn());
        }
    }

    @POST
    @Operation(summary = "Réunit des marchés qui sont les lots d'une même consultation")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response group(@NotNull @Valid GroupRequest request) {
        return once.run(request, () -> {
            LotGroup group = LotGroup.of(
                    request.title(), groups.members(request.contracts(), null), caller.organisation(), clock.now());
            groups.persistAndFlush(group);
            return Answers.created("/v1/lot-groups/" + group.id(), group.version(), view(group));
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Un groupe de lots")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response read(@RestPath UUID id) {
        LotGroup group = groups.reachable(id);
        return Answers.ok(group.version(), view(group));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change les marchés d'un groupe")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response change(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GroupRequest request) {
        LotGroup group = groups.reachable(id);
        ETags.require(ifMatch, group.version());
        group.become(request.title(), groups.members(request.contracts(), id));
        groups.flush();
        return Answers.ok(group.version(), view(group));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Défait un groupe ; ses marchés ne changent pas")
    public void ungroup(@RestPath UUID id) {
        groups.delete(groups.reachable(id));
    }

    @GET
    @Path("/candidates/{contract}")
    @Transactional
    @Operation(summary = "Marchés qui pourraient être des lots de la même consultation que celui-ci")
    public List<MemberView> candidates(@RestPath("contract") UUID contract) {
        return groups.candidates(contract).stream().map(MemberView::of).toList();
    }

    private GroupView view(LotGroup group) {
        List<MemberView> members = group.contracts().stream()
                .map(contracts::reachable)
                .map(MemberView::of)
                .sorted(Comparator.comparing(MemberView::externalId))
                .toList();
        return new GroupView(group.id(), group.version(), group.title(), members, group.createdAt());
    }
}
