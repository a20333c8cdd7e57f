package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.month.Months;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Mends accepted hours: a reversal and, where something remains, a new entry of the same month worked. */
@ApplicationScoped
class Corrections {

    private final EntityManager database;
    private final Statements statements;
    private final Placements placements;
    private final Contracts contracts;
    private final Obligations obligations;
    private final PersonMonths months;
    private final Months open;
    private final HoursLimits limits;
    private final HoursEvents events;
    private final Caller caller;
    private final BusinessClock clock;

    Corrections(
            EntityManager database,
            Statements statements,
            Placements placements,
            Contracts contracts,
            Obligations obligations,
            PersonMonths months,
            Months open,
            HoursLimits limits,
            HoursEvents events,
            Caller caller,
            BusinessClock clock) {
        this.database = database;
        this.statements = statements;
        this.placements = placements;
        this.contracts = contracts;
        this.obligations = obligations;
        this.months = months;
        this.open = open;
        this.limits = limits;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param entry null where nothing remains */
    record Correction(HoursEntry.View reversal, HoursEntry.View entry) {}

    HoursEntry reachable(UUID entryId) {
        HoursEntry entry = found(entryId);
        statements.reachable(entry.statementId());
        return entry;
    }

    private HoursEntry found(UUID entryId) {
        HoursEntry entry = database.find(HoursEntry.class, entryId);
        if (entry == null) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return entry;
    }

    /**
     * Under a closed contract hours may still be taken back, none be put in their place.
     *
     * @param days the hours that stand day by day, or null where that is not told
     */
    Correction correct(UUID entryId, BigDecimal hours, List<DayHours> days, String reason) {
        HoursEntry wrong = found(entryId);
        Statement statement = statements.reachableToChange(wrong.statementId());
        boolean remains = hours.signum() > 0;
        if (remains) {
            contracts.findById(wrong.contractId()).requireOpen();
        }
        PersonMonth month =
                months.hold(List.of(wrong.beneficiaryId()), wrong.month()).get(wrong.beneficiaryId());
        checkNotReversed(wrong);
        YearMonth in = open.open(contracts.findById(wrong.contractId()).territory(), wrong.writtenIn());
        HoursEntry reversal = wrong.reversal(reason, in, clock.now(), caller.organisation());
        enter(reversal);
        HoursEntry right = null;
        if (remains) {
            checkHours(wrong, statement.line(wrong.placementId()).orElseThrow(), hours, days, month);
            right = wrong.again(hours.setScale(2), reason, in, clock.now(), caller.organisation());
            enter(right);
            statement.corrected(wrong.id(), right, days, clock.now());
        } else {
            statement.reversed(wrong.id(), reason, clock.now());
        }
        database.flush();
        obligations.summariseHeld(wrong.contractId());
        return new Correction(reversal.view(), right == null ? null : right.view());
    }

    private void enter(HoursEntry entry) {
        database.persist(entry);
        events.publish(entry);
    }

    private void checkNotReversed(HoursEntry wrong) {
        if (wrong.isReversal()) {
            throw Problem.of(ContractsProblem.ENTRY_IS_REVERSAL);
        }
        Long reversals = database.createQuery("select count(e) from HoursEntry e where e.reverses = :id", Long.class)
                .setParameter("id", wrong.id())
                .getSingleResult();
        if (reversals > 0) {
            throw Problem.of(ContractsProblem.ENTRY_ALREADY_REVERSED);
        }
    }

    private void checkHours(
            HoursEntry wrong, StatementLine line, BigDecimal hours, List<DayHours> days, PersonMonth month) {
        boolean raises = hours.compareTo(wrong.hours()) > 0;
        if (!raises && days == null) {
            // less is left on days that were accepted: whatever moved since, that is right to say
            return;
        }
        Placement placement = placements.findById(wrong.placementId());
        Contract contract = contracts.findById(wrong.contractId());
        Limits told = limits.of(contract, wrong.obligationId());
        Limits possible = raises ? told : told.whateverEnded();
        Worked worked = Worked.of(placement, contract, possible);
        List<DayHours> split = days == null ? List.of() : days;
        List<Violation> faults = new ArrayList<>();
        // where the split by day was told with the declaration and is not told anew, only the whole must be possible
        boolean splitBefore = split.isEmpty() && !line.standingDays().isEmpty() && worked.countsIn(wrong.month());
        if (!splitBefore) {
            faults.addAll(HoursRules.check("", hours, split, wrong.month(), worked, possible, clock.today()));
        }
        if (faults.isEmpty()) {
            List<DayHours> standing = days == null ? line.standingDays() : days;
            month.without(line.id())
                    .fault("", ToldHours.of(line, hours, standing, placement, worked), possible::mostOn)
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw StatementDrafts.problem(faults);
        }
    }
}
