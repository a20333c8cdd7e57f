package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How one obligation stood on a day, for those who attest or settle it.
 *
 * @param agreed hours before waivers (levées)
 * @param due agreed and not waived
 * @param undecided submitted and neither accepted nor rejected, to the end of the day's month
 * @param remaining due and not accepted, never negative
 * @param rate accepted over due; null where nothing is due
 * @param share of all hours worked that is owed, null with another basis
 * @param totalHours all hours worked, told by that day; null with another basis
 * @param acceptedShare accepted over all hours told, null where none are told
 * @param suspended works stood still on that day
 */
public record Balance(
        UUID obligationId,
        UUID lotId,
        Modality modality,
        boolean owes,
        String programme,
        LocalDate from,
        LocalDate until,
        BigDecimal agreed,
        BigDecimal waived,
        BigDecimal due,
        BigDecimal undecided,
        BigDecimal accepted,
        BigDecimal remaining,
        BigDecimal excess,
        BigDecimal rate,
        BigDecimal share,
        BigDecimal totalHours,
        BigDecimal acceptedShare,
        ObligationStatus status,
        boolean suspended,
        List<Waiver> waivers) {

    /**
     * A decision of the buyer to release from hours.
     *
     * @param hours null: all that were agreed by that day; negative: so many are due again
     * @param decidedBy the buyer's organisation, SIRET
     * @param facilitatorOpinion null where none was given
     */
    public record Waiver(
            LocalDate effectiveOn,
            BigDecimal hours,
            String reference,
            String reason,
            String decidedBy,
            GivenOpinion facilitatorOpinion) {

        /** Whether it takes an earlier waiver back. */
        public boolean withdrawal() {
            return hours != null && hours.signum() < 0;
        }
    }
}
