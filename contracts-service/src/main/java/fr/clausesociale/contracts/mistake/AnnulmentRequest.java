package fr.clausesociale.contracts.mistake;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something was entered by mistake.
 *
 * @param reverseHours whether the hours accepted of it are reversed with it; null: no, and then there may be none
 */
record AnnulmentRequest(@NotBlank @Reason @Size(max = 1000) String reason, Boolean reverseHours) {

    boolean reversesHours() {
        return Boolean.TRUE.equals(reverseHours);
    }
}
