package fr.clausesociale.contracts.contract.registry;

import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Fingerprint;
import fr.clausesociale.platform.geography.Territory;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an importer needs to know of a contract that is there already.
 *
 * @param sourceFingerprint {@link Fingerprint} of the draft last registered from a file, null where none was: equal
 *     means that the file says nothing new, even if the contract was edited here since
 * @param annulled whether somebody found that it was entered by mistake: what is published of it is not taken again
 */
public record ContractSnapshot(
        UUID id,
        long version,
        ContractKey key,
        String sourceFingerprint,
        String title,
        LocalDate notifiedOn,
        String followedBy,
        Territory territory,
        boolean annulled) {}
