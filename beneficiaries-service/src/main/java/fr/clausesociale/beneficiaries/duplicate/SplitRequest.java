package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.separation.ToldFact;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Why two who were taken for one are two.
 *
 * @param facts whose each fact is that was recorded meanwhile and does not tell so itself; may be left out where there is none
 */
record SplitRequest(
        @NotBlank @Reason @Size(max = 1000) String reason,
        @Size(max = 1000) List<@NotNull @Valid ToldFact> facts) {

    SplitRequest {
        facts = facts == null ? List.of() : facts;
    }
}
