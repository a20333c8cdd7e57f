package fr.clausesociale.contracts.attestation;

/** What an attestation comes to over all obligations. */
enum AttestationStatus {
    NOTHING_OWED,
    FULFILLED,
    PARTLY_FULFILLED,
    NOT_FULFILLED,
    /** All that was agreed was waived by the buyer (levée). */
    WAIVED
}
