package fr.clausesociale.beneficiaries.organisation.kind;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/nomenclatures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
@Tag(name = "Nomenclatures")
class KindResource {

    /** @param authorised whether a prescriber of that family acts by an authorisation */
    record KindView(String code, String label, LocalDate from, LocalDate until, boolean authorised) {}

    private final Kinds kinds;

    KindResource(Kinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @Operation(operationId = "nomenclatures", summary = "Listes de codes disponibles")
    public Page<String> lists() {
        return new Page<>(kinds.lists(), null);
    }

    @GET
    @Path("{list}")
    @Operation(operationId = "nomenclature", summary = "Codes, libellés et dates d'une liste")
    public Page<KindView> list(
            @Parameter(description = "Nom de la liste", example = "prescriberKind") @RestPath String list,
            @Context HttpHeaders headers) {
        Locale locale = Messages.locale(headers.getAcceptableLanguages());
        List<Kind> found = kinds.of(list);
        if (found.isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return new Page<>(
                found.stream()
                        .map(kind -> new KindView(
                                kind.code(), kind.label(locale), kind.from(), kind.until(), kind.authorised()))
                        .toList(),
                null);
    }
}
