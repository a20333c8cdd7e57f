package fr.clausesociale.contracts.attestation;

import jakarta.validation.constraints.Size;

/** @param reason why hours are missing; required where some are, without personal data */
record ClosureRequest(@Size(max = 2000) String reason) {

    boolean withoutReason() {
        return reason == null || reason.isBlank();
    }
}
