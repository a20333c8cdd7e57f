package fr.clausesociale.platform.authority;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of the caller itself.
 *
 * @param on the day that it holds for
 * @param complete whether the register was read to its end since the start
 * @param rights in force on that day: these and no others decide what a call may do
 * @param others what the account had before, or will have
 * @param ending of the rights in force those that end soon and are followed by none of their kind: refused from the next day on
 */
@Schema(name = "Me")
record MeView(
        LocalDate on,
        boolean complete,
        Organisation organisation,
        Account account,
        List<Right> rights,
        List<Right> others,
        List<Right> ending) {

    @Schema(name = "MyOrganisation")
    record Organisation(String siret, String name, boolean registered) {}

    /** @param state how the account stands; without any further field where the organisation has no such account */
    @Schema(name = "MyAccount")
    record Account(Standing.State state, Standing.Account known) {}

    static MeView of(Standing standing, LocalDate day, int announcedDays, boolean complete) {
        List<Right> inForce = standing.inForceOn(day);
        return new MeView(
                day,
                complete,
                new Organisation(standing.organisation(), standing.name(), standing.name() != null),
                new Account(standing.state(), standing.account()),
                inForce,
                standing.rights().stream()
                        .filter(right -> !inForce.contains(right))
                        .toList(),
                standing.endingBy(day.plusDays(announcedDays), day));
    }
}
