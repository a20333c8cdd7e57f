package fr.clausesociale.beneficiaries.progress;

import java.util.UUID;

/**
 * Whom a fact belongs to, and under which pseudonym others tell it: two who were taken for one may be two again, and facts keep
 * the pseudonym that they were recorded under.
 *
 * @param recordedUnder null where that is the one it belongs to
 */
record Owner(UUID beneficiaryId, UUID recordedUnder) {

    /** It is told again. @param under the pseudonym that it names; another than before where it was recorded of somebody else */
    Owner told(UUID under) {
        return under.equals(published()) ? this : new Owner(under, null);
    }

    Owner belongsTo(UUID pseudonym) {
        return new Owner(pseudonym, pseudonym.equals(published()) ? null : published());
    }

    UUID published() {
        return recordedUnder == null ? beneficiaryId : recordedUnder;
    }
}
