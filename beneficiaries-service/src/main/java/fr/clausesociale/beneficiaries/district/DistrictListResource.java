package fr.clausesociale.beneficiaries.district;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/priority-districts/{generation}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.COMPANY, Roles.COORDINATOR, Roles.DPO, Roles.ADMIN})
@Tag(name = "Priority districts", description = "Quartiers prioritaires publiés, par génération")
class DistrictListResource {

    private final DistrictLists lists;
    private final DistrictLoading loading;
    private final Districts districts;
    private final Caller caller;
    private final BusinessClock clock;

    DistrictListResource(
            DistrictLists lists, DistrictLoading loading, Districts districts, Caller caller, BusinessClock clock) {
        this.lists = lists;
        this.loading = loading;
        this.districts = districts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Liste en vigueur des quartiers d'une génération")
    @APIResponse(
            responseCode = "200",
            description = "La liste",
            content = @Content(schema = @Schema(implementation = DistrictListView.class)))
    public Response read(@RestPath String generation) {
        DistrictList list = lists.current(named(generation)).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(list.version(), DistrictListView.of(list));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Charger la liste publiée d'une génération ; les précédentes sont conservées",
            description = "Prise entière ou pas du tout. If-Match dès qu'une liste de la génération existe.")
    @APIResponse(
            responseCode = "200",
            description = "La liste, désormais en vigueur",
            content = @Content(schema = @Schema(implementation = DistrictListView.class)))
    public Response load(
            @RestPath("generation") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DistrictListRequest request) {
        Generation generation = named(code);
        DistrictList loaded = QuarkusTransaction.requiringNew().call(() -> {
            lists.hold();
            long version = lists.version(generation);
            if (version > 0) {
                ETags.require(ifMatch, version);
            }
            DistrictList list = new DistrictList(
                    generation, version + 1, request.source(), clock.now(), loading.checked(generation, request));
            lists.add(list, caller.subject());
            return list;
        });
        districts.forget();
        return Answers.ok(loaded.version(), DistrictListView.of(loaded));
    }

    private static Generation named(String generation) {
        return Arrays.stream(Generation.values())
                .filter(known -> known.name().equals(generation))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
