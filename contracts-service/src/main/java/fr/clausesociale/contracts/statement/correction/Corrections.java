package fr.clausesociale.contracts.statement.correction;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.month.Months;
import fr.clausesociale.contracts.obligation.ObligationSums;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.statement.HoursEntry;
import fr.clausesociale.contracts.statement.HoursEvents;
import fr.clausesociale.contracts.statement.LineStatus;
import fr.clausesociale.contracts.statement.PersonMonth;
import fr.clausesociale.contracts.statement.PersonMonths;
import fr.clausesociale.contracts.statement.Statement;
import fr.clausesociale.contracts.statement.StatementLine;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.contracts.statement.acceptance.RaiseView;
import fr.clausesociale.contracts.statement.acceptance.Raises;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mends accepted hours: a reversal and, where something remains, a new entry of the same month worked. */
@ApplicationScoped
class Corrections {

    private final EntityManager database;
    private final Statements statements;
    private final Placements placements;
    private final Contracts contracts;
    private final ObligationSums sums;
    private final CorrectionRules rules;
    private final PersonMonths months;
    private final Months open;
    private final HoursLimits limits;
    private final HoursEvents events;
    private final Raises raises;
    private final SharedParts shared;
    private final Caller caller;
    private final BusinessClock clock;

    Corrections(
            EntityManager database,
            Statements statements,
            Placements placements,
            Contracts contracts,
            ObligationSums sums,
            CorrectionRules rules,
            PersonMonths months,
            Months open,
            HoursLimits limits,
            HoursEvents events,
            Raises raises,
            SharedParts shared,
            Caller caller,
            BusinessClock clock) {
        this.database = database;
        this.statements = statements;
        this.placements = placements;
        this.contracts = contracts;
        this.sums = sums;
        this.rules = rules;
        this.months = months;
        this.open = open;
        this.limits = limits;
        this.events = events;
        this.raises = raises;
        this.shared = shared;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param entry null where nothing remains
     * @param shared the other parts of the same figure, under an agreement of globalisation, as they are now
     */
    record Correction(HoursEntry.View reversal, HoursEntry.View entry, List<SharedPart> shared) {}

    /** @param hours declared or accepted of it now */
    @Schema(name = "CorrectedSharedPart")
    record SharedPart(UUID obligationId, UUID statementId, BigDecimal hours) {}

    /**
     * What became of it.
     *
     * @param done null where somebody else has to say so too
     * @param raise what was asked for then, else null
     */
    record Outcome(Correction done, RaiseView raise) {}

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
    Outcome correct(UUID entryId, BigDecimal hours, List<DayHours> days, String reason) {
        HoursEntry wrong = found(entryId);
        Placement placement = placements.findById(wrong.placementId());
        List<UUID> sharing = SharedParts.shares(placement).stream()
                .map(Allocation::contractId)
                .toList();
        if (!sharing.isEmpty()) {
            contracts.hold(sharing); // of all parts of one figure, before any statement
        }
        Statement statement = statements.reachableToChange(wrong.statementId());
        Contract contract = contracts.findById(wrong.contractId());
        if (!contracts.ownParts(contract).hold(wrong.accepted().part())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        boolean remains = hours.signum() > 0;
        if (remains) {
            contract.requireOpen();
        }
        PersonMonth month =
                months.hold(List.of(placement.beneficiaryId()), wrong.month()).get(placement.beneficiaryId());
        rules.checkNotReversed(wrong);
        StatementLine line = statement.line(wrong.placementId()).orElseThrow();
        PersonMonth then = remains ? rules.checkHours(wrong, line, hours, days, month) : month.without(line.id());
        if (raised(wrong, statement, line, hours)
                && !raises.agreed(
                        new Raises.Asked(entryId, hours, text(days), reason),
                        caller.actor(),
                        statement.toldAs(),
                        limits.of(contract, wrong.accepted().obligationId()).subject())) {
            database.flush();
            return new Outcome(null, raises.of(entryId));
        }
        List<SharedParts.Part> others =
                shared.others(placement, wrong.month(), wrong.accepted().obligationId(), hours);
        Corrected corrected = correct(wrong, statement, hours, days, reason);
        for (SharedParts.Part other : others) {
            then = move(other, SharedParts.days(days, hours, other.hours()), reason, then);
        }
        database.flush();
        Stream.concat(
                        Stream.of(statement),
                        others.stream().map(other -> other.line().statement()))
                .map(Statement::contractId)
                .distinct()
                .sorted()
                .forEach(sums::ofHeld);
        return new Outcome(
                new Correction(
                        corrected.reversal().view(),
                        corrected.entry() == null ? null : corrected.entry().view(),
                        others.stream().map(Corrections::view).toList()),
                null);
    }

    /** What stands for a line instead, and what takes the former back. */
    private record Corrected(HoursEntry reversal, HoursEntry entry) {}

    private Corrected correct(
            HoursEntry wrong, Statement statement, BigDecimal hours, List<DayHours> days, String reason) {
        YearMonth in = open.open(
                contracts.findById(wrong.contractId()).placeOf(wrong.accepted().part()),
                wrong.accepted().writtenIn());
        HoursEntry reversal = wrong.reversal(reason, in, clock.now(), caller.organisation());
        enter(reversal);
        if (hours.signum() == 0) {
            statement.reversed(wrong.id(), reason, clock.now());
            return new Corrected(reversal, null);
        }
        HoursEntry right = wrong.again(hours.setScale(2), reason, in, clock.now(), caller.organisation());
        enter(right);
        statement.corrected(wrong.id(), right, days, clock.now());
        return new Corrected(reversal, right);
    }

    /** The part of another obligation as that of the figure that was corrected, decided already or not. */
    private PersonMonth move(SharedParts.Part part, List<DayHours> days, String reason, PersonMonth month) {
        StatementLine line = part.line();
        Statement statement = line.statement();
        boolean remains = part.hours().signum() > 0;
        if (!line.is(LineStatus.ACCEPTED)) {
            if (remains) {
                statement.retold(line.placementId(), part.hours(), days, clock.now());
            } else {
                statement.withdraw(line.placementId(), reason, clock.now());
            }
            return month;
        }
        HoursEntry wrong = database.find(HoursEntry.class, line.entryId());
        if (remains) {
            contracts.findById(wrong.contractId()).requireOpen();
        }
        PersonMonth then =
                remains ? rules.checkHours(wrong, line, part.hours(), days, month) : month.without(line.id());
        correct(wrong, statement, part.hours(), days, reason);
        return then;
    }

    private static SharedPart view(SharedParts.Part part) {
        Statement statement = part.line().statement();
        return new SharedPart(statement.obligationId(), statement.id(), part.hours());
    }

    /** Above what was accepted, and above what somebody else told: to go back to that is to agree with it. */
    private boolean raised(HoursEntry wrong, Statement statement, StatementLine line, BigDecimal hours) {
        boolean toldByOthers = !statement.toldAs().involves(caller.actor());
        return hours.compareTo(wrong.hours()) > 0 && !(toldByOthers && hours.compareTo(line.hours()) <= 0);
    }

    /** In one form, whoever tells them. */
    private static String text(List<DayHours> days) {
        return days == null
                ? ""
                : days.stream()
                        .sorted(Comparator.comparing(DayHours::on))
                        .map(day -> day.on() + "="
                                + day.hours().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" "));
    }

    /** Somebody else than who asked for more hours says that they are right. */
    RaiseView confirm(UUID entryId) {
        RaiseView raise = raises.confirm(
                entryId,
                statements.reachableToConfirm(found(entryId).statementId()).toldAs());
        database.flush();
        return raise;
    }

    private void enter(HoursEntry entry) {
        database.persist(entry);
        events.publish(entry);
    }
}
