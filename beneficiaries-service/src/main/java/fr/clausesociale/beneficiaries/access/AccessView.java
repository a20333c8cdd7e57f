package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.platform.access.Access;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the access log.
 *
 * @param operation what was done, {@link Look}
 * @param subject who, by the subject of its token
 * @param client with which machine client
 * @param organisation SIRET of the caller's organisation, or null
 * @param role in which capacity
 */
record AccessView(
        UUID id,
        Instant at,
        UUID beneficiaryId,
        String operation,
        String subject,
        String client,
        String organisation,
        String role) {

    static AccessView of(Access access) {
        return new AccessView(
                access.id(),
                access.at(),
                access.person(),
                access.operation(),
                access.subject(),
                access.client(),
                access.organisation(),
                access.role());
    }
}
