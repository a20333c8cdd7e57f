package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.commitment.CommitmentBalance;
import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was due, done and waived under a contract by a day (attestation de réalisation).
 *
 * @param parts where it is performed in several territories, the share of each in what is owed; else none
 * @param on day by which it is told; what is dated later does not count
 * @param terminatedOn day of its termination (résiliation), null where it runs or ran to its end
 * @param issuedOn day it was drawn up
 * @param commitments promises beyond hours, told beside the hours and never added to them
 * @param provisional the contract is not over by that day
 */
record Attestation(
        UUID contractId,
        String externalId,
        String title,
        ContractKind kind,
        Party buyer,
        LocalDate notifiedOn,
        LocalDate lastDay,
        LocalDate terminatedOn,
        String followedBy,
        List<PartOf> parts,
        LocalDate on,
        LocalDate issuedOn,
        boolean provisional,
        AttestationStatus status,
        List<LotPart> lots,
        Figures total,
        List<CommitmentBalance> commitments,
        ClosureView closure) {

    /** @param siret as published, valid or not */
    record Party(String siret, String name) {}

    /**
     * A territory's part of the contract.
     *
     * @param territory COM-21231, EPCI-…, DEP-…, REG-…, or FR
     * @param name French name of the territory
     */
    record PartOf(String territory, String name, BigDecimal share) {}

    record LotPart(String number, String title, List<Contractor> contractors, List<Line> obligations) {}

    /**
     * Hours. {@code due} is agreed and not waived; {@code gap} is due and not done, never negative; {@code excess} is done
     * beyond.
     */
    @Schema(name = "AttestedHours")
    record Figures(
            BigDecimal agreed,
            BigDecimal waived,
            BigDecimal due,
            BigDecimal accepted,
            BigDecimal gap,
            BigDecimal excess) {

        static Figures of(Balance b) {
            return new Figures(b.agreed(), b.waived(), b.due(), b.accepted(), b.remaining(), b.excess());
        }

        /** Gaps add up: what one obligation has too much fills no gap of another. */
        static Figures total(List<Figures> parts) {
            return new Figures(
                    sum(parts, Figures::agreed),
                    sum(parts, Figures::waived),
                    sum(parts, Figures::due),
                    sum(parts, Figures::accepted),
                    sum(parts, Figures::gap),
                    sum(parts, Figures::excess));
        }

        private static BigDecimal sum(List<Figures> parts, Function<Figures, BigDecimal> figure) {
            return parts.stream().map(figure).reduce(Decimals.ZERO, BigDecimal::add);
        }
    }

    /**
     * One obligation.
     *
     * @param programmeLabel its French name, null where the obligation is of no programme
     * @param undecided hours declared that nobody has accepted or rejected yet
     * @param rate accepted over due, null where nothing is due
     * @param share of all hours worked that is owed, null with another basis; {@code totalHours} all hours told,
     *     {@code acceptedShare} accepted over them
     * @param doneBy who employed for the hours accepted
     * @param consortium what each holder of the lot owed and did, null where one holder answers for all
     */
    @Schema(name = "AttestedObligation")
    record Line(
            UUID obligationId,
            Modality modality,
            String article,
            String programme,
            String programmeLabel,
            LocalDate from,
            LocalDate until,
            Figures hours,
            BigDecimal undecided,
            BigDecimal rate,
            BigDecimal share,
            BigDecimal totalHours,
            BigDecimal acceptedShare,
            ObligationStatus status,
            List<Balance.Waiver> waivers,
            List<DoneBy> doneBy,
            Consortium consortium) {}

    record DoneBy(String employer, BigDecimal hours) {}

    /** What is told of obligations beside their balances: by obligation, and names of programmes by code. */
    record Beside(Map<UUID, List<DoneBy>> doneBy, Map<UUID, Consortium> consortia, Map<String, String> programmes) {}

    static Attestation of(
            Contract contract,
            List<PartOf> parts,
            List<Balance> balances,
            Beside beside,
            LocalDate on,
            LocalDate today,
            List<CommitmentBalance> commitments,
            ClosureView closure) {
        List<Figures> figures = balances.stream().map(Figures::of).toList();
        Figures total = Figures.total(figures);
        ContractEnd end = ContractEnd.of(contract, balances);
        return new Attestation(
                contract.id(),
                contract.externalId(),
                contract.title(),
                contract.terms().kind(),
                new Party(contract.buyer().siret(), contract.buyer().name()),
                contract.notifiedOn(),
                end.lastDay(),
                contract.terminatedOn(),
                contract.followedBy(),
                parts,
                on,
                today,
                !end.over(on),
                status(total),
                contract.lots().stream().map(lot -> part(lot, balances, beside)).toList(),
                total,
                commitments,
                closure);
    }

    /** Whether several holders share an obligation. */
    boolean shared() {
        return lots.stream().flatMap(lot -> lot.obligations().stream()).anyMatch(line -> line.consortium() != null);
    }

    static AttestationStatus status(Figures total) {
        if (total.gap().signum() > 0) {
            return total.accepted().signum() > 0 ? AttestationStatus.PARTLY_FULFILLED : AttestationStatus.NOT_FULFILLED;
        }
        if (total.due().signum() > 0 || total.accepted().signum() > 0) {
            return AttestationStatus.FULFILLED;
        }
        return total.waived().signum() > 0 ? AttestationStatus.WAIVED : AttestationStatus.NOTHING_OWED;
    }

    private static LotPart part(Lot lot, List<Balance> balances, Beside beside) {
        return new LotPart(
                lot.number(),
                lot.title(),
                lot.contractors(),
                balances.stream()
                        .filter(b -> b.lotId().equals(lot.id()))
                        .map(b -> line(b, beside))
                        .toList());
    }

    private static Line line(Balance b, Beside beside) {
        return new Line(
                b.obligationId(),
                b.modality(),
                Labels.article(b.modality()),
                b.programme(),
                beside.programmes().get(b.programme()),
                b.from(),
                b.until(),
                Figures.of(b),
                b.undecided(),
                b.rate(),
                b.share(),
                b.totalHours(),
                b.acceptedShare(),
                b.status(),
                b.waivers(),
                beside.doneBy().getOrDefault(b.obligationId(), List.of()),
                beside.consortia().get(b.obligationId()));
    }
}
