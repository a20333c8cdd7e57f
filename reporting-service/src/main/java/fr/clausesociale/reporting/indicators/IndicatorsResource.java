package fr.clausesociale.reporting.indicators;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.reporting.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/indicators")
@Tag(name = "Indicators")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class IndicatorsResource {

    private final Indicators indicators;

    IndicatorsResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "indicators",
            summary = "Dictionnaire des indicateurs : formule, unité, additivité, date d'effet")
    public Page<Indicator> indicators() {
        return new Page<>(indicators.all(), null);
    }
}
