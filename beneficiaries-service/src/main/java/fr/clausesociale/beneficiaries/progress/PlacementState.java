package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** A placement as contracts-service tells it, as far as it is read here. */
public record PlacementState(
        UUID placementId,
        UUID beneficiaryId,
        String status,
        String contractType,
        String occupation,
        LocalDate startOn,
        LocalDate endOn,
        LocalDate endedOn,
        String exit,
        LocalDate countingUntil,
        YearMonth workedSince,
        UUID decisionId,
        Employer employer,
        Instant recordedAt) {

    public record Employer(String siret) {}

    /** How far it has come. */
    public Stage stage() {
        if ("REFUSED".equals(status)) {
            return Stage.REFUSED;
        }
        if ("ANNULLED".equals(status)) {
            return Stage.ANNULLED;
        }
        if ("ENDED".equals(status)) {
            return Stage.ENDED;
        }
        if (workedSince != null) {
            return Stage.WORKING;
        }
        return "PENDING_ELIGIBILITY".equals(status) ? Stage.PENDING : Stage.PLACED;
    }
}
