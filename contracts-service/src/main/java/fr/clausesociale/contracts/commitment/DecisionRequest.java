package fr.clausesociale.contracts.commitment;

import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * To close a commitment or to take it up again.
 *
 * @param outcome with a closure: WAIVED, or what was found; may be left out where figures say it
 * @param on null: today
 * @param decisionReference the buyer's decision, where a facilitator records a waiver
 */
record DecisionRequest(
        CommitmentStatus outcome,
        LocalDate on,
        @NotBlank @Reason @Size(max = 1000) String reason,
        @GivenNumber @Size(max = 200) String decisionReference) {}
