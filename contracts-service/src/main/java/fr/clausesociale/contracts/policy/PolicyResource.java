package fr.clausesociale.contracts.policy;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class PolicyResource {

    private final Policies policies;
    private final PolicyChanges changes;
    private final BusinessClock clock;
    private final Caller caller;
    private final IdempotentRequests once;

    PolicyResource(
            Policies policies, PolicyChanges changes, BusinessClock clock, Caller caller, IdempotentRequests once) {
        this.policies = policies;
        this.changes = changes;
        this.clock = clock;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Path("/resolution")
    @Operation(
            summary = "Dit quelle valeur vaut pour un programme et un territoire, et lesquelles elle écarte",
            description = "Ordre : marché, programme, territoire du plus petit au plus grand, pays.")
    public Resolution resolve(@BeanParam ResolutionFilter filter) {
        String asked = filter.name == null ? "" : filter.name;
        if (!policies.named(asked)) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "name", asked).at("name");
        }
        LocalDate day = filter.day(clock.today());
        List<PolicyValue.View> found =
                PolicySet.applying(policies.list("name = ?1 order by id", filter.name), day, filter.subject()).stream()
                        .map(PolicyValue::view)
                        .toList();
        return new Resolution(
                filter.name,
                day,
                found.isEmpty() ? null : found.get(0),
                found.isEmpty() ? List.of() : found.subList(1, found.size()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Lit une valeur")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyValue.View.class)))
    public Response read(@RestPath UUID id) {
        PolicyValue value = policies.findByIdOptional(id)
                .filter(v -> v.scope().kind() != ScopeKind.CONTRACT || caller.is(Roles.ADMIN))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(value.version(), value.view());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Fixe une valeur à partir d'un jour",
            description = "La valeur précédente prend fin la veille. Le passé ne se modifie pas.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyValue.View.class)))
    public Response set(@NotNull @Valid PolicyRequest request) {
        return once.run(request, () -> {
            PolicyValue value = changes.set(request);
            return Answers.created("/v1/policies/" + value.id(), value.version(), value.view());
        });
    }

    /**
     * The value that holds and those it goes before.
     *
     * @param value null where nothing is set
     */
    public record Resolution(String name, LocalDate on, PolicyValue.View value, List<PolicyValue.View> overridden) {}
}
