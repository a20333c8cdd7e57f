package fr.clausesociale.contracts.attestation;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.Size;

/** @param reason why hours are missing; required where some are, without personal data */
record ClosureRequest(@Reason @Size(max = 2000) String reason) {

    boolean withoutReason() {
        return reason == null || reason.isBlank();
    }
}
