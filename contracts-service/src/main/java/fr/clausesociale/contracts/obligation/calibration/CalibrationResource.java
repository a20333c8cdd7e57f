package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.OnlyReads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/calibrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class CalibrationResource {

    private final Calibrations calibrations;

    CalibrationResource(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @OnlyReads
    @POST
    @Operation(
            summary = "Calcule un volume d'heures",
            description =
                    "Les chiffres absents sont ceux du corps d'état, du programme et du territoire, au jour donné ;"
                            + " la réponse dit d'où vient chacun. Rien n'est enregistré : le calcul et le chiffre retenu se"
                            + " joignent à l'obligation.")
    public Calibration.Result compute(@NotNull @Valid CalibrationRequest request) {
        return calibrations.of(request).result();
    }
}
