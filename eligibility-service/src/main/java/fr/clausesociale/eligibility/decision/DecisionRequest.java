package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.platform.caller.Caller;
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

        @Size(max = 20, message = "20 motifs au plus")
        List<@NotBlank @Size(max = 50, message = "50 caractères au plus") String> grounds,

        @NotBlank @Size(max = 2000, message = "2000 caractères au plus")
        String motive,

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
