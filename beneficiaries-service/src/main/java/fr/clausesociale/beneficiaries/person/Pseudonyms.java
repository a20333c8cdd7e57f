package fr.clausesociale.beneficiaries.person;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All pseudonyms under which facts of some people may have been recorded: the one in use for each, and those that it stands
 * for since a merge. What is known of a person is asked for by these, since facts keep the pseudonym they were recorded under;
 * only {@link Beneficiaries} finds them.
 */
public final class Pseudonyms {

    private final Map<UUID, UUID> present;

    /** @param present of each pseudonym the one in use */
    Pseudonyms(Map<UUID, UUID> present) {
        this.present = Map.copyOf(present);
    }

    public Set<UUID> all() {
        return present.keySet();
    }

    /** The pseudonym in use for whoever one of these was recorded of. */
    public UUID present(UUID pseudonym) {
        return present.get(pseudonym);
    }

    /**
     * The same as a condition of queries of entities.
     *
     * @param fact the pseudonym that something was recorded under: {@code d.beneficiaryId}
     * @param person alias of a person whose pseudonym is in use
     */
    public static String same(String fact, String person) {
        return "exists (select 1 from Beneficiary same where same.id = %s and same.present = %s.id)"
                .formatted(fact, person);
    }
}
