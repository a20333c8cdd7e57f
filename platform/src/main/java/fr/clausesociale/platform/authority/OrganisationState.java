package fr.clausesociale.platform.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields that are read of an organisation's record. Days are civil ones, the last day included; null is open. */
record OrganisationState(String siret, String name, List<Role> roles, List<Account> accounts) {

    OrganisationState {
        roles = orNone(roles);
        accounts = orNone(accounts);
    }

    /**
     * @param callerRole the name under which operations ask for it
     * @param authorisation absent where none is needed; its steps by day
     */
    record Role(
            String role,
            String callerRole,
            String kind,
            List<String> territories,
            LocalDate from,
            LocalDate until,
            Basis basis,
            List<Step> authorisation) {

        Role {
            territories = orNone(territories);
        }
    }

    record Basis(String kind, LocalDate until) {}

    /** @param granted whether it is from that day on */
    record Step(LocalDate from, boolean granted) {}

    record Account(
            UUID id,
            String key,
            String kind,
            String level,
            List<Share> rights,
            LocalDate from,
            LocalDate until,
            Instant withdrawnAt) {

        Account {
            rights = orNone(rights);
        }
    }

    /**
     * Which of the organisation's roles an account has.
     *
     * @param kind null for every kind
     * @param territories empty for all of the role's
     */
    record Share(String role, String kind, List<String> territories) {

        Share {
            territories = orNone(territories);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
