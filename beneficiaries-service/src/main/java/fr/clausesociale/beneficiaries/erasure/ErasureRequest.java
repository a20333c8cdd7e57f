package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.erased.Cause;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason in words that do not name the person: it outlives them here */
record ErasureRequest(
        @NotNull Ground ground,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    /** Why somebody may order it. */
    enum Ground {
        PERSON_ASKED(Cause.PERSON_ASKED),
        WRONGLY_RECORDED(Cause.WRONGLY_RECORDED);

        private final Cause cause;

        Ground(Cause cause) {
            this.cause = cause;
        }

        Cause cause() {
            return cause;
        }
    }
}
