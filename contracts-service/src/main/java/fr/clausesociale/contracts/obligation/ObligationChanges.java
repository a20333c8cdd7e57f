package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.obligation.calibration.Calibration;
import fr.clausesociale.contracts.obligation.calibration.Calibrations;
import fr.clausesociale.contracts.obligation.calibration.Programmes;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.BasisKind;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.reserved.ReservedHolders;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds obligations to contracts and entries to obligations; both are changes of the contract and told with it. */
@ApplicationScoped
public class ObligationChanges {

    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationSums sums;
    private final Consortia consortia;
    private final Programmes programmes;
    private final Calibrations calibrations;
    private final EndsWatched ends;
    private final ReservedHolders holders;
    private final Policies policies;
    private final ContractEvents events;
    private final BusinessClock clock;
    private final Caller caller;

    ObligationChanges(
            Contracts contracts,
            Obligations obligations,
            ObligationSums sums,
            Consortia consortia,
            Programmes programmes,
            Calibrations calibrations,
            EndsWatched ends,
            ReservedHolders holders,
            Policies policies,
            ContractEvents events,
            BusinessClock clock,
            Caller caller) {
        this.contracts = contracts;
        this.obligations = obligations;
        this.sums = sums;
        this.consortia = consortia;
        this.programmes = programmes;
        this.calibrations = calibrations;
        this.ends = ends;
        this.holders = holders;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
    }

    Obligation add(Contract contract, ObligationRequest request) {
        contract.requireOpen();
        Lot lot = lot(contract, request.lot());
        String programme = request.programme() == null ? "NONE" : request.programme();
        if (!programmes.has(programme)) {
            throw Problem.of(ContractsProblem.PROGRAMME_UNKNOWN, programme).at("/programme");
        }
        LocalDate from = request.from() == null ? contract.notifiedOn() : request.from();
        contract.requireRunning(from == null ? clock.today() : from, "/from");
        LocalDate until = request.until() == null ? contract.endsOn() : request.until();
        if (from != null && until != null && until.isBefore(from)) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, from, until).at("/until");
        }
        LocalDate day = from == null ? clock.today() : from;
        checkHolders(request.modality(), contract, lot, programme, day);
        Basis basis = request.basis() == null
                ? null
                : request.basis().orShare(programmes.defaultShare(day, programme, contract));
        checkBasis(request.modality(), basis);
        Calibration calibration =
                request.calibration() == null ? null : calibrations.of(request.calibration(), contract, programme);
        checkCalibrated(basis, calibration);
        Obligation obligation = Obligation.add(
                contract.id(), lot.id(), request.modality(), basis, programme, from, until, calibration, clock.now());
        obligation.end(contract.terminatedOn());
        if (request.until() == null) {
            obligation.endsAsReckoned();
        }
        obligations.persist(obligation);
        changed(contract, "obligation-added", from, null);
        return obligation;
    }

    private static Lot lot(Contract contract, String number) {
        if (number == null && contract.lots().size() == 1) {
            return contract.lots().get(0);
        }
        if (number == null || number.isBlank()) {
            throw Problem.of(
                            ContractsProblem.LOT_MISSING,
                            contract.lots().stream().map(Lot::number).collect(Collectors.joining(", ")))
                    .at("/lot");
        }
        return contract.lot(number)
                .orElseThrow(
                        () -> Problem.of(ContractsProblem.LOT_UNKNOWN, number).at("/lot"));
    }

    /** Where a dated value asks for it, a reserved lot is not held by who is registered as another kind. */
    private void checkHolders(Modality modality, Contract contract, Lot lot, String programme, LocalDate day) {
        if (holders.held(modality.reservation(), lot, day) != ReservedHolders.Held.BY_OTHER_KIND) {
            return;
        }
        boolean refused = policies.about(List.of(contract.id()), Policy.RESERVATION_HOLDER)
                .code(day, Policy.RESERVATION_HOLDER, new PolicySubject(contract.id(), programme, contract.territory()))
                .filter("REFUSED"::equals)
                .isPresent();
        if (refused) {
            List<String> unfit = holders.unfit(modality.reservation(), lot, day);
            throw Problem.of(ContractsProblem.HOLDER_NOT_OF_RESERVED_KIND, String.join(", ", unfit))
                    .at("/modality");
        }
    }

    private static void checkBasis(Modality modality, Basis basis) {
        if (basis == null ? !modality.mayOweNoFigure() : !basis.complete()) {
            throw Problem.of(ContractsProblem.BASIS_INCOMPLETE).at("/basis");
        }
    }

    /** Hours that depart from what was computed say so and why, in the calibration itself. */
    private static void checkCalibrated(Basis basis, Calibration calibration) {
        if (calibration != null
                && basis != null
                && basis.kind() == BasisKind.FIXED_HOURS
                && calibration.owed().compareTo(basis.hours()) != 0) {
            throw Problem.of(ContractsProblem.CALIBRATION_DIFFERS, basis.hours(), calibration.owed())
                    .at("/calibration/retained");
        }
    }

    /** Hours worked by everybody, which a share is taken of; the contract is held from here on. */
    public void tellTotalHours(UUID obligationId, LocalDate effectiveOn, BigDecimal hours) {
        Contract contract = contracts.reachableToChange(obligations.contractOf(obligationId));
        enter(contract, obligations.findById(obligationId), EntryRequest.totalHours(effectiveOn, hours));
    }

    Entry enter(Contract contract, Obligation obligation, EntryRequest request) {
        EntryRules.checkAuthor(request.kind(), caller);
        contract.requireOpen();
        obligation.requireStanding();
        List<Entry> entries = obligations.entries(obligation.id());
        Lot lot = contract.lot(obligation.lotId()).orElseThrow();
        EntryRules.check(obligation, lot, entries, request, day -> consortia.of(obligation, contract, day));
        Entry entry = Entry.of(obligation.id(), request, clock.now(), caller.organisation());
        obligations.getEntityManager().persist(entry);
        ends.changing(obligation, () -> obligation.entered(entries, entry, clock.today()));
        changed(contract, eventOf(request), request.effectiveOn(), request.reason());
        return entry;
    }

    private void changed(Contract contract, String what, LocalDate effectiveFrom, String reason) {
        contract.touch(clock.now());
        events.publish(contract, what, effectiveFrom, reason);
        sums.of(contract.id());
    }

    private static String eventOf(EntryRequest request) {
        return switch (request.kind()) {
            case AMENDMENT -> "obligation-amended";
            case CALL_OFF -> "obligation-called-off";
            case TOTAL_HOURS -> "obligation-total-hours-reported";
            case SUSPENSION -> "obligation-suspended";
            case RESUMPTION -> "obligation-resumed";
            case WAIVER -> request.takesBack() ? "obligation-waiver-withdrawn" : "obligation-waived";
            case TRANSFER -> "obligation-transferred";
            case OPINION -> "obligation-opinion-given";
        };
    }
}
