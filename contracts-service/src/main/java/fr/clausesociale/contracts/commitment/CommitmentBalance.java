package fr.clausesociale.contracts.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How one promise beyond hours stood on a day, for those who attest it.
 *
 * @param quantity promised, null where there is no figure to reach
 * @param remaining never negative; null where there is no figure to reach, or the promise is waived
 * @param rate achieved over promised, null where no figure is promised
 * @param overdue its day has passed, it is not closed and not kept
 * @param proofs what was achieved by that day, oldest first
 * @param decision by which it was closed, null where it was open
 */
public record CommitmentBalance(
        UUID commitmentId,
        CommitmentKind kind,
        String lot,
        String description,
        String proofExpected,
        BigDecimal quantity,
        Unit unit,
        LocalDate dueOn,
        CommitmentSource source,
        String programme,
        BigDecimal achieved,
        BigDecimal remaining,
        BigDecimal rate,
        CommitmentStatus status,
        boolean overdue,
        List<Proof> proofs,
        Decided decision) {

    /**
     * What was done, with its proof.
     *
     * @param quantity negative where it takes back what was wrong
     * @param reference null where it takes back
     */
    public record Proof(LocalDate on, BigDecimal quantity, String reference) {}

    /** @param reference of the buyer's decision, with a waiver */
    public record Decided(LocalDate on, CommitmentStatus outcome, String reason, String reference) {}
}
