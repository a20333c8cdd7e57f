package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.acceptance.WhoConfirms;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what is declared and submits it. */
@ApplicationScoped
public class StatementDrafts {

    private final Statements statements;
    private final Obligations obligations;
    private final Contracts contracts;
    private final DeclarationRules rules;
    private final Placements placements;
    private final HoursLimits limits;
    private final WhoConfirms confirms;
    private final Caller caller;
    private final BusinessClock clock;

    StatementDrafts(
            Statements statements,
            Obligations obligations,
            Contracts contracts,
            DeclarationRules rules,
            Placements placements,
            HoursLimits limits,
            WhoConfirms confirms,
            Caller caller,
            BusinessClock clock) {
        this.statements = statements;
        this.obligations = obligations;
        this.contracts = contracts;
        this.rules = rules;
        this.placements = placements;
        this.limits = limits;
        this.confirms = confirms;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ifMatch required where the statement is there already */
    Declared declare(UUID obligationId, YearMonth month, String employer, List<DeclaredLine> lines, String ifMatch) {
        Begun begun = begun(obligationId, month, employer(employer, obligationId));
        if (!begun.created()) {
            ETags.require(ifMatch, begun.statement().version());
        }
        placements.requireOwnParts(
                begun.contract(), obligationId, placed(begun.statement().lines()));
        Map<UUID, DeclaredLine> told = new LinkedHashMap<>();
        checked(begun, lines).forEach(line -> told.put(line.placementId(), line));
        begun.statement().declare(told, caller.actor(), clock.now());
        return kept(begun);
    }

    /**
     * Tells one line beside what is told already of the same month.
     *
     * @param employer SIRET
     * @param days the same hours day by day, or none
     * @return the statement
     */
    public UUID declareAlso(
            UUID obligationId,
            YearMonth month,
            String employer,
            UUID placementId,
            BigDecimal hours,
            Map<LocalDate, BigDecimal> days) {
        Begun begun = begun(obligationId, month, employer);
        List<DayHours> split = days.entrySet().stream()
                .map(day -> new DayHours(day.getKey(), day.getValue()))
                .toList();
        DeclaredLine line = new DeclaredLine(placementId, hours, split, null, null);
        begun.statement().declareAlso(checked(begun, List.of(line)).get(0), caller.actor(), clock.now());
        return kept(begun).statement().id();
    }

    /** The statement that is told already, held, or a new one. */
    private record Begun(Contract contract, Statement statement, boolean created) {}

    private Begun begun(UUID obligationId, YearMonth month, String siret) {
        Statements.Declaring declaring = statements
                .declaring(obligationId, Siret.siren(siret), month)
                .orElseThrow(() -> {
                    obligations.reachable(obligationId);
                    return Problem.of(PlatformProblem.FORBIDDEN);
                });
        Contract contract = declaring.contract();
        Obligation obligation = declaring.obligation();
        checkMayEnter(contract, obligation.lotId(), Siret.siren(siret));
        contract.requireOpen();
        obligation.requireStanding();
        Optional<Statement> before = declaring.told()
                ? statements.find(obligationId, Siret.siren(siret), month, LockModeType.PESSIMISTIC_WRITE)
                : Optional.empty();
        return new Begun(
                contract,
                before.orElseGet(() -> new Statement(obligation, siret, month, clock.now())),
                before.isEmpty());
    }

    private List<DeclaredLine> checked(Begun begun, List<DeclaredLine> lines) {
        DeclarationAuthor author = DeclarationAuthor.of(caller);
        for (int at = 0; at < lines.size(); at++) {
            if (!author.mayTell(lines.get(at).origin())) {
                throw Problem.of(ContractsProblem.TAKEN_OVER_BY_OTHERS).at("/lines/" + at + "/origin");
            }
        }
        placements.requireOwnParts(
                begun.contract(),
                begun.statement().obligationId(),
                lines.stream().map(DeclaredLine::placementId).toList());
        DeclarationRules.Checked checked = rules.check(
                begun.statement(),
                begun.contract(),
                limits.of(begun.contract(), begun.statement().obligationId()),
                lines);
        if (!checked.faults().isEmpty()) {
            throw problem(checked.faults());
        }
        return checked.lines();
    }

    private Declared kept(Begun begun) {
        if (begun.created()) {
            statements.persist(begun.statement());
        }
        statements.flush();
        return new Declared(begun.statement(), begun.created());
    }

    record Declared(Statement statement, boolean created) {}

    public Statement submit(UUID id) {
        Statement statement = statements.reachableToChange(id);
        Obligation obligation = obligations.findById(statement.obligationId());
        Contract contract = contracts.findById(statement.contractId());
        checkMayEnter(contract, obligation.lotId(), statement.employerSiren());
        placements.requireOwnParts(contract, obligation.id(), placed(statement.lines()));
        statement.submit(caller.actor(), clock.now());
        // a draft counts for nothing, what is submitted does: a closure has come first or waits
        contract.requireOpen();
        statements.flush();
        return statement;
    }

    /** Somebody else than who keyed it in says that it is right. */
    Statement confirm(UUID id) {
        Statement statement = statements.reachableToConfirm(id);
        statement.confirm(confirms.of(statement.submittedAs()), clock.now());
        statements.flush();
        return statement;
    }

    /** Asks who submitted it for what is missing. */
    Statement giveBack(UUID id, String reason) {
        Statement statement = statements.reachableToChange(id);
        Contract contract = contracts.findById(statement.contractId());
        contract.requireOpen();
        List<StatementLine> waiting = statement.lines().stream()
                .filter(line -> line.is(LineStatus.SUBMITTED))
                .toList();
        placements.requireOwnParts(contract, statement.obligationId(), placed(waiting));
        statement.giveBack(reason, caller.organisation(), clock.now());
        statements.flush();
        return statement;
    }

    private static List<UUID> placed(List<StatementLine> lines) {
        return lines.stream().map(StatementLine::placementId).toList();
    }

    /** What is wrong with the employer is said only to who reaches the obligation. */
    private String employer(String employer, UUID obligationId) {
        if (employer != null && !employer.isBlank()) {
            if (!Siret.isValid(employer)) {
                obligations.reachable(obligationId);
                throw Problem.of(ContractsProblem.SIRET_INVALID, employer).at("employer");
            }
            return employer;
        }
        if (!caller.is(Roles.COMPANY)) {
            obligations.reachable(obligationId);
            throw Problem.of(ContractsProblem.EMPLOYER_REQUIRED).at("employer");
        }
        return caller.organisation();
    }

    private void checkMayEnter(Contract contract, UUID lotId, String employerSiren) {
        if (!DeclarationAuthor.of(caller).mayEnter(contract, lotId, employerSiren)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    public static Problem problem(List<Violation> faults) {
        Violation first = faults.get(0);
        return Problem.of(ContractsProblem.valueOf(first.code()), first.args().toArray())
                .with(faults);
    }
}
