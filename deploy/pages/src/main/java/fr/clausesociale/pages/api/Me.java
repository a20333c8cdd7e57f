package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the services know of whoever is signed in.
 *
 * @param rights in force today
 * @param others had before, or to come
 * @param ending in force, and soon no longer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Me(
        LocalDate on,
        Organisation organisation,
        Account account,
        List<Right> rights,
        List<Right> others,
        List<Right> ending) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organisation(String siret, String name, boolean registered) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Account(String state, Known known) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(UUID id, String kind, String level, LocalDate from, LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Right(
            String role,
            String callerRole,
            String kind,
            List<String> territories,
            String basis,
            LocalDate from,
            LocalDate until) {}

    public boolean inForce() {
        return "IN_FORCE".equals(account.state());
    }

    /** Whether colleagues and technical accounts are theirs to add and withdraw. */
    public boolean manager() {
        return inForce()
                && account.known() != null
                && "MANAGER".equals(account.known().level());
    }

    /** Whether an account of the organisation is the one that is signed in with. */
    public boolean isAccount(UUID id) {
        return account.known() != null && id.equals(account.known().id());
    }

    /** Whether a role is in force today, by the name under which operations ask for it. */
    public boolean is(String callerRole) {
        return rights.stream().anyMatch(right -> callerRole.equals(right.callerRole()));
    }
}
