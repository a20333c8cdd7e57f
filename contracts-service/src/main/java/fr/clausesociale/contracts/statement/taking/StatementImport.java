package fr.clausesociale.contracts.statement.taking;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.DeclarationAuthor;
import fr.clausesociale.contracts.statement.DeclarationRules;
import fr.clausesociale.contracts.statement.DeclaredLine;
import fr.clausesociale.contracts.statement.LineStatus;
import fr.clausesociale.contracts.statement.Statement;
import fr.clausesociale.contracts.statement.StatementLine;
import fr.clausesociale.contracts.statement.StatementRows;
import fr.clausesociale.contracts.statement.StatementStatus;
import fr.clausesociale.contracts.statement.taking.FactsOfLines.Facts;
import fr.clausesociale.contracts.statement.timesheet.HoursFile;
import fr.clausesociale.contracts.statement.timesheet.HoursLine;
import fr.clausesociale.contracts.statement.timesheet.LesserFile;
import fr.clausesociale.platform.http.JsonFile.Writing;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.RelatedRecords;
import fr.clausesociale.platform.imports.kind.ReturnedRecord;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Takes lines of hours from a payroll's file into drafts, one line a row; submitting them stays a step of its own. */
@ApplicationScoped
class StatementImport implements ImportKind {

    /** Held by this service alone. */
    private static final String RING = "timesheets";

    private final StatementRows told;
    private final Plans plans;
    private final LineKeys keys;
    private final FactsOfLines facts;
    private final DeclarationRules rules;
    private final Session session;
    private final BusinessClock clock;

    StatementImport(
            StatementRows told,
            Plans plans,
            LineKeys keys,
            FactsOfLines facts,
            DeclarationRules rules,
            Session session,
            BusinessClock clock) {
        this.told = told;
        this.plans = plans;
        this.keys = keys;
        this.facts = facts;
        this.rules = rules;
        this.session = session;
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
        return HoursFile.LIST;
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return HoursFile.open(file);
    }

    @Override
    public InputStream kept(InputStream sent) throws IOException {
        return HoursFile.kept(sent);
    }

    /** A reference of the employer's own stands for a person, and who worked when is nobody else's business. */
    @Override
    public String sealedWith() {
        return RING;
    }

    /** A placement or a reference of the employer's own stands for a person, and who wrote the file may have written a name. */
    @Override
    public boolean mayName() {
        return true;
    }

    @Override
    public void without(Set<Long> numbers, KeptFile kept, OutputStream out) throws IOException {
        new LesserFile(numbers).write(kept, out);
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Optional<Writing> giveBack(InputStream file, Iterator<ReturnedRecord> rows, boolean failedOnly)
            throws IOException {
        return HoursFile.giveBack(file, rows, failedOnly);
    }

    /** Fewer than usual: the contracts of all of them are held meanwhile, and who accepts something under one waits for that long. */
    @Override
    public int together() {
        return 125;
    }

    @Override
    public int atOnce() {
        return 32 * together();
    }

    /** Lines of one obligation have one statement in common; of others they are held up by none. */
    @Override
    public List<List<Row>> apart(List<Row> rows, int most) {
        for (String of : HoursLine.OF) {
            List<List<Row>> parts = RelatedRecords.by(rows, most, row -> HoursLine.key(row.record(), of));
            if (parts.size() > 1) {
                return parts;
            }
        }
        return List.of(rows);
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        plans.keep();
        List<ImportedLine> lines = rows.stream().map(ImportedLine::new).toList();
        keys.find(open(lines), context.by());
        List<ImportedLine> open = open(lines);
        Facts known = facts.read(open, context.by().organisation());
        // of what is held: lines of the same statement may have been taken at the same time
        Map<String, ImportContext.Earlier> earlier = new HashMap<>(
                context.earlier().apply(open.stream().map(ImportedLine::key).toList()));
        List<Statement> begun = new ArrayList<>();
        context.writes().accept(() -> {
            session.flush();
            told.write(begun);
        });
        for (ImportedLine line : open) {
            if (earlier.containsKey(line.key())) {
                line.fail(ContractsProblem.PLACEMENT_TWICE, "/placementId");
            } else {
                enter(line, known, context.by(), begun);
                earlier.put(line.key(), new ImportContext.Earlier(line.number(), line.content(), null));
            }
        }
        return lines.stream().map(ImportedLine::report).toList();
    }

    private static List<ImportedLine> open(List<ImportedLine> lines) {
        return lines.stream().filter(ImportedLine::open).toList();
    }

    private void enter(ImportedLine line, Facts known, Submitter by, List<Statement> fresh) {
        DeclarationAuthor author = new DeclarationAuthor(by.actor(), by.is(Roles.COMPANY), by.is(Roles.FACILITATOR));
        Obligation obligation = known.obligation(line);
        Contract contract = obligation == null ? null : known.contract(obligation);
        String employer = known.employer(line);
        if (contract == null
                || !author.mayEnter(contract, obligation.lotId(), String.valueOf(Siret.siren(employer)))
                || author.facilitator() && !author.company() && !follows(contract, by)) {
            refuse(line);
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
        if (!author.mayTell(line.declared().origin())) {
            line.fail(ContractsProblem.TAKEN_OVER_BY_OTHERS, "/origin");
            return;
        }
        if (!Siret.isValid(employer)) {
            line.fail(ContractsProblem.SIRET_INVALID, "/employer", employer);
            return;
        }
        Statement statement = known.told().get(known.key(line));
        boolean begun = statement == null;
        if (begun) {
            statement = new Statement(obligation, employer, line.month(), clock.now());
        }
        DeclaredLine told = DeclarationRules.counted(
                line.declared(), known.placement(line), contract, known.limits(obligation), line.month());
        rules.check(statement, contract, known.limits(obligation), told, known.placement(line), "")
                .forEach(line::fail);
        if (line.open()) {
            write(line, told, statement, author);
        }
        if (line.open() && begun) {
            fresh.add(statement);
            known.told().put(known.key(line), statement);
        }
    }

    /** Nothing is told of what who sent the file does not reach. */
    private static void refuse(ImportedLine line) {
        if (line.told().obligation() != null) {
            line.fail(ContractsProblem.OBLIGATION_UNKNOWN, "/obligationId", line.obligation());
        } else {
            line.fail(ContractsProblem.PLACEMENT_UNKNOWN, "/placementId", line.placement());
        }
    }

    private void write(ImportedLine line, DeclaredLine told, Statement statement, DeclarationAuthor author) {
        StatementLine before = statement.line(line.placement()).orElse(null);
        boolean same = before != null && !before.is(LineStatus.REJECTED) && told.tells(before.declared());
        if (same) {
            line.taken(RowOutcome.UNCHANGED, statement.id());
            return;
        }
        if (statement.status() == StatementStatus.SUBMITTED) {
            line.fail(ContractsProblem.STATEMENT_NOT_DRAFT, "/month", statement.status());
            return;
        }
        statement.declareAlso(told, author.actor(), clock.now());
        line.taken(before == null ? RowOutcome.CREATED : RowOutcome.UPDATED, statement.id());
    }

    private static boolean follows(Contract contract, Submitter by) {
        return by.jurisdiction(Roles.FACILITATOR).covers(contract.followedBy(), contract.territory());
    }
}
