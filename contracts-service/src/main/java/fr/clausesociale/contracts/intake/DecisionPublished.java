package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of {@code eligibility.decision.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecisionPublished(
        UUID decisionId,
        UUID beneficiaryId,
        String outcome,
        String basis,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean superseded,
        UUID supersededBy,
        CountingWindow countingWindow) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CountingWindow(Integer months, String start) {}
}
