package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A facilitator's ruling.
 *
 * @param grounds criteria relied on; at least one where the outcome is ELIGIBLE
 * @param motive the reasons, always: an opinion without them cannot be controlled
 * @param validFrom today where absent; an earlier day makes it a regularisation
 */
record DecisionRequest(
        @NotNull Outcome outcome,

        @Size(max = 20) List<@NotBlank @Size(max = 50) String> grounds,

        @NotBlank @Reason @Size(max = 2000) String motive,

        LocalDate validFrom) {

    Decision.Ruling ruling(Caller caller, LocalDate today) {
        return new Decision.Ruling(
                outcome,
                grounds == null ? List.of() : grounds.stream().distinct().toList(),
                motive.strip(),
                validFrom == null ? today : validFrom,
                caller.subject(),
                caller.organisation());
    }
}
