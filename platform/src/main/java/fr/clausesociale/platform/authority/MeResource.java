package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.EvenUnregistered;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody with a token may ask for themselves, and only for themselves. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
@EvenUnregistered
@Tag(name = "Me")
class MeResource {

    private final AuthorityConfig config;
    private final Register register;
    private final Caller caller;
    private final BusinessClock clock;

    MeResource(AuthorityConfig config, Register register, Caller caller, BusinessClock clock) {
        this.config = config;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "me",
            summary = "Mon organisation, mon compte et mes droits en vigueur : lesquels, à quel titre, jusqu'à quand")
    public MeView me() {
        LocalDate today = clock.today();
        Standing standing =
                register.standing(caller.organisation(), caller.bearer().account(), today);
        return MeView.of(standing, today, config.announcedDays(), register.isComplete());
    }
}
