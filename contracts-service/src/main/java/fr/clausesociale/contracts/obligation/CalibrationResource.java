package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/calibrations")
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class CalibrationResource {

    @POST
    @Operation(
            summary = "Calcule un volume d'heures",
            description = "Rien n'est enregistré : le calcul et le chiffre retenu se joignent à l'obligation.")
    public Calibration.Result compute(@NotNull @Valid Calibration calibration) {
        return calibration.result();
    }
}
