package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a contract's own terms would come to; a proposal, the decision is the buyer's.
 *
 * @param missingHours over all obligations, each at least nothing
 * @param amount euros: missing hours times the price of one, at most the cap
 * @param uncapped euros before the cap
 * @param undecidedHours declared and neither accepted nor rejected: accepting them lowers the figure
 */
record PenaltyProposal(
        UUID contractId,
        LocalDate on,
        LocalDate endedOn,
        LocalDate graceUntil,
        PenaltyTerms.Terms terms,
        List<Line> lines,
        BigDecimal missingHours,
        BigDecimal undecidedHours,
        BigDecimal uncapped,
        BigDecimal amount,
        String formula,
        String mention) {

    private static final String FORMULA = "max(0, prévu − accepté − levé) × montant par heure, par obligation";
    private static final String MENTION =
            "Proposition calculée d'après les termes du marché : la décision appartient à l'acheteur, après mise en demeure.";

    /** @param agreed before waivers; a suspended obligation is missing nothing */
    @Schema(name = "ProposedPenalty")
    record Line(
            UUID obligationId,
            UUID lotId,
            BigDecimal agreed,
            BigDecimal waived,
            BigDecimal accepted,
            boolean suspended,
            BigDecimal missing,
            BigDecimal amount) {

        static Line of(Balance b, BigDecimal perHour) {
            BigDecimal missing = !b.owes() || b.suspended()
                    ? Decimals.ZERO
                    : Decimals.atLeastZero(b.agreed().subtract(b.accepted()).subtract(b.waived()));
            return new Line(
                    b.obligationId(),
                    b.lotId(),
                    b.agreed(),
                    b.waived(),
                    b.accepted(),
                    b.suspended(),
                    missing,
                    Decimals.two(missing.multiply(perHour)));
        }
    }

    /** Only where the terms are recorded, the contract is over and the days of grace have passed. */
    static PenaltyProposal of(
            UUID contractId, PenaltyTerms.Terms terms, ContractEnd end, LocalDate today, List<Balance> balances) {
        if (terms == null) {
            throw Problem.of(AttestationProblem.PENALTY_TERMS_MISSING);
        }
        end.requireOver(today);
        if (end.lastDay() == null) {
            throw Problem.of(AttestationProblem.CONTRACT_END_UNKNOWN);
        }
        LocalDate graceUntil = end.lastDay().plusDays(terms.graceDays());
        if (!today.isAfter(graceUntil)) {
            throw Problem.of(AttestationProblem.PENALTY_IN_GRACE, graceUntil);
        }
        List<Line> lines = balances.stream()
                .map(balance -> Line.of(balance, terms.perHour()))
                .toList();
        BigDecimal uncapped = lines.stream().map(Line::amount).reduce(Decimals.ZERO, BigDecimal::add);
        return new PenaltyProposal(
                contractId,
                today,
                end.lastDay(),
                graceUntil,
                terms,
                lines,
                lines.stream().map(Line::missing).reduce(Decimals.ZERO, BigDecimal::add),
                balances.stream().map(Balance::undecided).reduce(Decimals.ZERO, BigDecimal::add),
                uncapped,
                terms.cap() == null ? uncapped : uncapped.min(terms.cap()),
                FORMULA,
                MENTION);
    }
}
