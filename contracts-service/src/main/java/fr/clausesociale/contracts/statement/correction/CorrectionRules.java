package fr.clausesociale.contracts.statement.correction;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.HoursEntry;
import fr.clausesociale.contracts.statement.LineHours;
import fr.clausesociale.contracts.statement.PersonMonth;
import fr.clausesociale.contracts.statement.StatementDrafts;
import fr.clausesociale.contracts.statement.StatementLine;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.contracts.statement.limit.HoursRules;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether other hours can stand instead of those that were accepted. */
@ApplicationScoped
class CorrectionRules {

    private final EntityManager database;
    private final Placements placements;
    private final Contracts contracts;
    private final HoursLimits limits;
    private final BusinessClock clock;

    CorrectionRules(
            EntityManager database,
            Placements placements,
            Contracts contracts,
            HoursLimits limits,
            BusinessClock clock) {
        this.database = database;
        this.placements = placements;
        this.contracts = contracts;
        this.limits = limits;
        this.clock = clock;
    }

    void checkNotReversed(HoursEntry wrong) {
        if (wrong.isReversal()) {
            throw Problem.of(ContractsProblem.ENTRY_IS_REVERSAL);
        }
        Long reversals = database.createQuery(
                        "select count(e) from HoursEntry e where e.accepted.reverses = :id", Long.class)
                .setParameter("id", wrong.id())
                .getSingleResult();
        if (reversals > 0) {
            throw Problem.of(ContractsProblem.ENTRY_ALREADY_REVERSED);
        }
    }

    /** @return the month with the other hours in the place of those that were accepted */
    PersonMonth checkHours(
            HoursEntry wrong, StatementLine line, BigDecimal hours, List<DayHours> days, PersonMonth month) {
        boolean raises = hours.compareTo(wrong.hours()) > 0;
        if (!raises && days == null) {
            // less is left on days that were accepted: whatever moved since, that is right to say
            return month;
        }
        Placement placement = placements.findById(wrong.placementId());
        Contract contract = contracts.findById(wrong.contractId());
        Limits told = limits.of(contract, wrong.accepted().obligationId());
        Limits possible = raises ? told : told.whateverEnded();
        WorkPeriod worked = WorkPeriod.of(placement, contract, possible);
        List<DayHours> split = days == null ? List.of() : days;
        List<Violation> faults = new ArrayList<>();
        // where the split by day was told with the declaration and is not told anew, only the whole must be possible
        boolean splitBefore = split.isEmpty() && !line.standingDays().isEmpty() && worked.countsIn(wrong.month());
        if (!splitBefore) {
            faults.addAll(HoursRules.check("", hours, split, wrong.month(), worked, possible, clock.today()));
        }
        PersonMonth then = month.without(line.id());
        if (faults.isEmpty()) {
            List<DayHours> standing = days == null ? line.standingDays() : days;
            LineHours right = LineHours.of(line, hours, standing, placement, worked);
            then.fault("", right, possible::mostOn).ifPresent(faults::add);
            then.add(right);
        }
        if (!faults.isEmpty()) {
            throw StatementDrafts.problem(faults);
        }
        return then;
    }
}
