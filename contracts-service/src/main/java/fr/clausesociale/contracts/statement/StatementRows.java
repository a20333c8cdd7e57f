package fr.clausesociale.contracts.statement;

import static fr.clausesociale.contracts.statement.ColumnArrays.column;
import static fr.clausesociale.contracts.statement.ColumnArrays.instants;
import static fr.clausesociale.contracts.statement.ColumnArrays.months;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.clausesociale.contracts.statement.limit.DayHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Writes many statements that nobody told before, with their lines, in two statements of the database. Their contracts are held: what
 * of them says who may see a statement is taken over in the same query.
 */
@ApplicationScoped
public class StatementRows {

    static final String STATEMENTS = "insert into statement (id, version, changes, obligation_id, contract_id, lot_id,"
            + " employer_siret, employer_siren, month, status, entered_by, entered_by_subject, entered_by_person, registered_at, updated_at,"
            + " commune, epci, department, region, followed_by, buyer_siren)"
            + " select t.id, 1, t.changes, t.obligation, t.contract, t.lot, t.siret, t.siren, t.month, t.status, t.organisation,"
            + " t.subject, t.person, t.registered, t.updated, c.commune, c.epci, c.department, c.region, c.followed_by, c.buyer_siren"
            + " from unnest(cast(:ids as uuid[]), cast(:changes as bigint[]), cast(:obligations as uuid[]),"
            + " cast(:contracts as uuid[]), cast(:lots as uuid[]), cast(:sirets as text[]), cast(:sirens as text[]),"
            + " cast(:months as date[]), cast(:statuses as text[]), cast(:organisations as text[]), cast(:subjects as text[]), cast(:persons as boolean[]),"
            + " cast(:registered as timestamptz[]), cast(:updated as timestamptz[]))"
            + " t (id, changes, obligation, contract, lot, siret, siren, month, status, organisation, subject, person, registered, updated)"
            + " join contract c on c.id = t.contract";

    static final String LINES = "insert into statement_line (id, statement_id, placement_id, month, hours, not_worked,"
            + " training, not_counted, origin, days, status, rejections)"
            + " select t.id, t.statement, t.placement, t.month, t.hours, t.not_worked, t.training, t.not_counted, t.origin, cast(t.days as jsonb), t.status, '[]'"
            + " from unnest(cast(:ids as uuid[]), cast(:statements as uuid[]), cast(:placements as uuid[]),"
            + " cast(:months as date[]), cast(:hours as numeric[]), cast(:notWorked as numeric[]), cast(:training as numeric[]), cast(:notCounted as numeric[]),"
            + " cast(:origins as text[]), cast(:days as text[]), cast(:statuses as text[]))"
            + " t (id, statement, placement, month, hours, not_worked, training, not_counted, origin, days, status)";

    /** As the mapper writes what it writes itself. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final EntityManager database;

    StatementRows(EntityManager database) {
        this.database = database;
    }

    /** @param told may be none */
    public void write(List<Statement> told) {
        if (told.isEmpty()) {
            return;
        }
        Query statements = database.createNativeQuery(STATEMENTS);
        column(statements, "ids", told, Statement::id, UUID[]::new);
        column(statements, "changes", told, Statement::changes, Long[]::new);
        column(statements, "obligations", told, Statement::obligationId, UUID[]::new);
        column(statements, "contracts", told, Statement::contractId, UUID[]::new);
        column(statements, "lots", told, Statement::lotId, UUID[]::new);
        column(statements, "sirets", told, Statement::employerSiret, String[]::new);
        column(statements, "sirens", told, Statement::employerSiren, String[]::new);
        months(statements, "months", told, Statement::month);
        column(statements, "statuses", told, each -> each.status().name(), String[]::new);
        column(statements, "organisations", told, Statement::enteredBy, String[]::new);
        column(statements, "subjects", told, Statement::enteredBySubject, String[]::new);
        column(statements, "persons", told, Statement::enteredByPerson, Boolean[]::new);
        instants(statements, "registered", told, Statement::registeredAt);
        instants(statements, "updated", told, Statement::updatedAt);
        statements.executeUpdate();

        List<StatementLine> all =
                told.stream().flatMap(each -> each.lines().stream()).toList();
        Query lines = database.createNativeQuery(LINES);
        column(lines, "ids", all, StatementLine::id, UUID[]::new);
        column(lines, "statements", all, line -> line.statement().id(), UUID[]::new);
        column(lines, "placements", all, StatementLine::placementId, UUID[]::new);
        months(lines, "months", all, line -> line.statement().month());
        column(lines, "hours", all, StatementLine::hours, BigDecimal[]::new);
        column(lines, "notWorked", all, line -> line.declared().notWorked(), BigDecimal[]::new);
        column(lines, "training", all, line -> line.declared().training(), BigDecimal[]::new);
        column(lines, "notCounted", all, line -> line.declared().notCounted(), BigDecimal[]::new);
        column(lines, "origins", all, line -> line.origin().name(), String[]::new);
        column(lines, "days", all, line -> json(line.days()), String[]::new);
        column(lines, "statuses", all, line -> line.status().name(), String[]::new);
        lines.executeUpdate();
    }

    private static String json(List<DayHours> days) {
        try {
            return JSON.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
