package fr.clausesociale.platform.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the register knows of a caller on a day.
 *
 * @param organisation SIRET, as the caller told it
 * @param name of the organisation, null where it is not registered
 * @param account null where the organisation has no such account
 * @param rights all that the account ever has, in force or not
 */
public record Standing(String organisation, String name, Account account, State state, List<Right> rights) {

    private static final String PERSON = "PERSON";
    private static final String READER = "READER";

    /** How the account stands. */
    public enum State {
        ORGANISATION_UNKNOWN,
        ACCOUNT_UNKNOWN,
        NOT_YET,
        IN_FORCE,
        EXPIRED,
        WITHDRAWN
    }

    /**
     * An account that acts for the organisation.
     *
     * @param id pseudonym
     * @param kind a person's or a machine's
     * @param level what it may do for the organisation itself
     * @param until last day, or null
     * @param withdrawnAt since when it is refused, or null
     */
    public record Account(UUID id, String kind, String level, LocalDate from, LocalDate until, Instant withdrawnAt) {

        boolean isPerson() {
            return PERSON.equals(kind);
        }

        boolean isReader() {
            return READER.equals(level);
        }

        State on(LocalDate day) {
            if (withdrawnAt != null) {
                return State.WITHDRAWN;
            }
            if (from != null && day.isBefore(from)) {
                return State.NOT_YET;
            }
            return until != null && day.isAfter(until) ? State.EXPIRED : State.IN_FORCE;
        }
    }

    /** Of what may be done on a day, what ends by a later one and is not gone on with. */
    List<Right> endingBy(LocalDate last, LocalDate day) {
        return inForceOn(day).stream()
                .filter(right -> right.until() != null && !right.until().isAfter(last))
                .filter(right -> rights.stream().noneMatch(other -> other.follows(right)))
                .toList();
    }

    /** What may be done on that day. */
    public List<Right> inForceOn(LocalDate day) {
        return state == State.IN_FORCE
                ? rights.stream().filter(right -> right.inForceOn(day)).toList()
                : List.of();
    }
}
