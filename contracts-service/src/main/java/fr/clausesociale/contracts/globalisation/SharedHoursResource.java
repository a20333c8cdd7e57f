package fr.clausesociale.contracts.globalisation;

import fr.clausesociale.contracts.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/placements/{id}/hours/{month}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class SharedHoursResource {

    private final SharedHours hours;

    SharedHoursResource(SharedHours hours) {
        this.hours = hours;
    }

    @PUT
    @Transactional
    @Operation(
            summary =
                    "Déclare une fois les heures d'une personne dont le placement se partage entre plusieurs obligations",
            description =
                    "Sous un accord de globalisation consigné au placement. Une ligne entre dans le relevé de chaque obligation,"
                            + " selon sa part ; les parts font le total, le reste allant à la plus grande. Chaque relevé se soumet"
                            + " et s'accepte pour lui-même. Tout ou rien.")
    public SharedDeclaration declare(@RestPath UUID id, @RestPath YearMonth month, @NotNull @Valid Request request) {
        return new SharedDeclaration(id, month, hours.declare(id, month, request.hours(), request.byDay()));
    }

    /** @param days the same hours day by day */
    @Schema(name = "SharedHoursRequest")
    record Request(
            @NotNull @Digits(integer = 4, fraction = 2) BigDecimal hours,
            @Valid @Size(max = 31) List<@NotNull Day> days) {

        /** A day that is told twice counts with both. */
        Map<LocalDate, BigDecimal> byDay() {
            Map<LocalDate, BigDecimal> all = new LinkedHashMap<>();
            if (days != null) {
                days.forEach(day -> all.merge(day.on(), day.hours(), BigDecimal::add));
            }
            return all;
        }
    }

    @Schema(name = "SharedHoursDay")
    record Day(
            @NotNull LocalDate on,

            @NotNull @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2)
            BigDecimal hours) {}

    @Schema(name = "SharedHoursDeclaration")
    record SharedDeclaration(UUID placementId, YearMonth month, List<SharedHours.Part> parts) {}
}
