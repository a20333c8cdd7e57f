package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.link.FactKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something recorded of two people who were taken for one.
 *
 * @param recordedUnder the pseudonym that it is told under
 * @param owner the pseudonym that it belonged to up to now
 * @param certain whether that is whose it is: it was recorded before, or somebody became known by it
 * @param restsOn the facts that it rests on; empty where that is not known
 * @param on its day, for whoever is asked
 * @param structure SIRET of who follows a referral or employs, or null
 */
record SharedFact(
        FactKind kind,
        UUID id,
        UUID recordedUnder,
        UUID owner,
        boolean certain,
        Set<UUID> restsOn,
        LocalDate on,
        String structure) {

    SharedFact {
        restsOn = Set.copyOf(restsOn);
    }
}
