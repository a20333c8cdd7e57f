package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
class RebuildsResource {

    private final IntakeLifecycle intake;
    private final RebuildLog log;

    RebuildsResource(IntakeLifecycle intake, RebuildLog log) {
        this.intake = intake;
        this.log = log;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Reconstruire la copie des faits publiés à côté de celle qui répond",
            description =
                    "La nouvelle copie est comparée cellule par cellule à celle qui répond, à la même position, puis la"
                            + " remplace ; la comparaison est conservée. Une seule à la fois.")
    @APIResponseSchema(value = Rebuilds.class, responseCode = "202")
    public Response start() {
        if (!intake.rebuild()) {
            throw Problem.of(IntakeProblem.REBUILD_RUNNING);
        }
        return Response.accepted(new Rebuilds(log.latest())).build();
    }

    @GET
    @Operation(
            operationId = "rebuilds",
            summary = "Reconstructions et leurs comparaisons",
            description = "Les plus récentes d'abord : tables et cellules comparées, et celles qui diffèrent.")
    public Rebuilds rebuilds() {
        return new Rebuilds(log.latest());
    }

    record Rebuilds(List<RebuildLog.Told> items) {}
}
