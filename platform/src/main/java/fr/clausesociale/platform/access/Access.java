package fr.clausesociale.platform.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One time that somebody was shown what is known of a person.
 *
 * @param person by pseudonym: the log itself tells no name
 * @param operation what was done, as a code of the service
 * @param subject who, by the subject of its token
 * @param client with which machine client
 * @param organisation SIRET of the caller's organisation, or null
 * @param role in which capacity
 */
public record Access(
        UUID id,
        Instant at,
        UUID person,
        String operation,
        String subject,
        String client,
        String organisation,
        String role) {}
