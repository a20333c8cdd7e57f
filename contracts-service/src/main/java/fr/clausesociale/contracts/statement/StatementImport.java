package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.imports.FileUnreadable;
import fr.clausesociale.platform.imports.ImportContext;
import fr.clausesociale.platform.imports.ImportKind;
import fr.clausesociale.platform.imports.RecordSource;
import fr.clausesociale.platform.imports.Row;
import fr.clausesociale.platform.imports.RowOutcome;
import fr.clausesociale.platform.imports.RowReport;
import fr.clausesociale.platform.imports.Submitter;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes lines of hours from a payroll's file into drafts, one line a row; submitting them stays a step of its own. */
@ApplicationScoped
class StatementImport implements ImportKind {

    private final Statements statements;
    private final Obligations obligations;
    private final Contracts contracts;
    private final Placements placements;
    private final DeclarationRules rules;
    private final HoursLimits limits;
    private final BusinessClock clock;

    StatementImport(
            Statements statements,
            Obligations obligations,
            Contracts contracts,
            Placements placements,
            DeclarationRules rules,
            HoursLimits limits,
            BusinessClock clock) {
        this.statements = statements;
        this.obligations = obligations;
        this.contracts = contracts;
        this.placements = placements;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.COMPANY) || roles.contains(Roles.FACILITATOR);
    }

    @Override
    public String listName() {
        return StatementFile.LIST;
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return StatementFile.open(file);
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        List<ImportedLine> lines = rows.stream().map(ImportedLine::new).toList();
        Map<String, ImportContext.Earlier> earlier = new HashMap<>(context.earlier()
                .apply(lines.stream()
                        .filter(ImportedLine::open)
                        .map(ImportedLine::key)
                        .toList()));
        hold(lines);
        Map<UUID, Placement> placed = placements.byId(lines.stream()
                .filter(ImportedLine::open)
                .map(ImportedLine::placement)
                .toList());
        Map<UUID, Limits> known = new HashMap<>();
        for (ImportedLine line : lines) {
            if (line.open() && earlier.containsKey(line.key())) {
                line.fail(ContractsProblem.PLACEMENT_TWICE, "/placementId");
            } else if (line.open()) {
                enter(line, placed.get(line.placement()), context.by(), known);
                earlier.put(line.key(), new ImportContext.Earlier(line.number(), line.content(), null));
            }
        }
        statements.flush();
        return lines.stream().map(ImportedLine::report).toList();
    }

    /** A new statement is entered under its contract: those of all lines are held before any statement, in one order. */
    private void hold(List<ImportedLine> lines) {
        List<UUID> named = lines.stream()
                .filter(ImportedLine::open)
                .map(ImportedLine::obligation)
                .toList();
        contracts.hold(obligations.list("id in ?1", named).stream()
                .map(Obligation::contractId)
                .toList());
    }

    private void enter(ImportedLine line, Placement placement, Submitter by, Map<UUID, Limits> known) {
        Author author = new Author(by.organisation(), by.subject(), by.is(Roles.COMPANY), by.is(Roles.FACILITATOR));
        Obligation obligation = obligations.findById(line.obligation());
        Contract contract = obligation == null ? null : contracts.findById(obligation.contractId());
        String employer = line.employer() != null
                ? line.employer()
                : placement == null ? by.organisation() : placement.employerSiret();
        if (contract == null
                || !author.mayEnter(contract, obligation.lotId(), String.valueOf(Siret.siren(employer)))
                || author.facilitator() && !author.company() && !follows(contract, by)) {
            line.fail(ContractsProblem.OBLIGATION_UNKNOWN, "/obligationId", line.obligation());
            return;
        }
        if (contract.annulment() != null || obligation.annulment() != null) {
            line.fail(ContractsProblem.OBLIGATION_ANNULLED, "/obligationId");
            return;
        }
        if (contract.closedOn() != null) {
            line.fail(ContractsProblem.CONTRACT_CLOSED, "/obligationId", contract.closedOn());
            return;
        }
        if (!Siret.isValid(employer)) {
            line.fail(ContractsProblem.SIRET_INVALID, "/employer", employer);
            return;
        }
        Statement statement = statements
                .find(obligation.id(), Siret.siren(employer), line.month(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new Statement(obligation, employer, line.month(), clock.now()));
        Limits taken = known.computeIfAbsent(obligation.id(), id -> limits.of(contract, id));
        rules.check(statement, contract, taken, line.declared(), placement, "").forEach(line::fail);
        if (line.open()) {
            write(line, statement, author);
        }
    }

    private void write(ImportedLine line, Statement statement, Author author) {
        StatementLine before = statement.line(line.placement()).orElse(null);
        boolean same = before != null
                && !before.is(LineStatus.REJECTED)
                && before.declared().sameHours(line.declared());
        if (same) {
            line.taken(RowOutcome.UNCHANGED, statement.id());
            return;
        }
        if (statement.status() == StatementStatus.SUBMITTED) {
            line.fail(ContractsProblem.STATEMENT_NOT_DRAFT, "/month", statement.status());
            return;
        }
        Map<UUID, DeclaredLine> told = new LinkedHashMap<>();
        statement.lines().stream()
                .filter(kept -> kept.is(LineStatus.DRAFT))
                .forEach(kept -> told.put(kept.placementId(), kept.declared()));
        told.put(line.placement(), line.declared());
        statement.declare(told, author.organisation(), author.subject(), clock.now());
        if (!statements.isPersistent(statement)) {
            statements.persist(statement);
        }
        line.taken(before == null ? RowOutcome.CREATED : RowOutcome.UPDATED, statement.id());
    }

    private static boolean follows(Contract contract, Submitter by) {
        return by.jurisdiction().covers(contract.followedBy(), contract.territory());
    }
}
