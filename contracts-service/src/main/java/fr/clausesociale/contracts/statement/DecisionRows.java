package fr.clausesociale.contracts.statement;

import static fr.clausesociale.contracts.statement.ColumnArrays.column;
import static fr.clausesociale.contracts.statement.ColumnArrays.instants;
import static fr.clausesociale.contracts.statement.ColumnArrays.months;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.obligation.ObligationSums;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.statement.acceptance.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes what was decided on statements that are held: entries, lines, placements, what is owed still and the statements, in one
 * statement of the database, an array a column.
 */
@ApplicationScoped
class DecisionRows {

    static final String ENTRIES =
            "insert into hours_entry (id, placement_id, beneficiary_id, obligation_id, contract_id,"
                    + " statement_id, month, written_in, hours, kind, accepted_at, accepted_by, way, origin, part_kind, part_code)"
                    + " select t.id, t.placement, t.person, t.obligation, t.contract, t.statement, t.month, t.written_in, t.hours,"
                    + " :kind, t.accepted_at, t.accepted_by, t.way, t.origin, t.part_kind, t.part_code from told t";

    private static final String WRITE =
            "with told (id, line, placement, person, obligation, contract, statement, month, written_in, hours, accepted_at,"
                    + " accepted_by, way, origin, part_kind, part_code) as (select * from unnest(cast(:entries as uuid[]), cast(:lines as uuid[]),"
                    + " cast(:placements as uuid[]), cast(:people as uuid[]), cast(:obligations as uuid[]), cast(:contracts as uuid[]),"
                    + " cast(:told as uuid[]), cast(:months as date[]), cast(:writtenIn as date[]), cast(:hours as numeric[]),"
                    + " cast(:acceptedAt as timestamptz[]), cast(:acceptedBy as text[]), cast(:ways as text[]), cast(:origins as text[]), cast(:partKinds as text[]), cast(:partCodes as text[]))),"
                    + " entered as (" + ENTRIES + "),"
                    + " lines as (update statement_line l set status = 'ACCEPTED', entry_id = t.id, accepted_hours = t.hours,"
                    + " accepted_days = null from told t where l.id = t.line),"
                    + " works (placement, month, at) as (select * from unnest(cast(:worked as uuid[]), cast(:workedMonths as date[]),"
                    + " cast(:workedAt as timestamptz[]))),"
                    + " worked as (" + PlacementChanges.WORKED + "),"
                    + " done (obligation, hours) as (select obligation, sum(hours) from told group by obligation), "
                    + ObligationSums.DONE
                    + " update statement s set version = s.version + 1, changes = d.changes, status = d.status,"
                    + " decided_at = d.decided_at, decided_by = d.decided_by, updated_at = d.updated_at"
                    + " from unnest(cast(:statements as uuid[]), cast(:changes as bigint[]), cast(:statuses as text[]),"
                    + " cast(:decidedAt as timestamptz[]), cast(:decidedBy as text[]), cast(:updatedAt as timestamptz[]))"
                    + " d (id, changes, status, decided_at, decided_by, updated_at) where s.id = d.id";

    private final EntityManager database;

    DecisionRows(EntityManager database) {
        this.database = database;
    }

    /** @param made of other statements each; at least one */
    void write(List<Decision> made) {
        Query write = database.createNativeQuery(WRITE);
        write.setParameter("kind", EntryKind.ENTRY.name());
        entries(write, made.stream().flatMap(Entered::of).toList());
        worked(write, made.stream().flatMap(Works::of).toList());
        statements(write, made.stream().map(Decision::statement).toList());
        write.executeUpdate();
        made.forEach(each -> each.statement().written());
    }

    private record Entered(HoursEntry entry, UUID line) {

        static Stream<Entered> of(Decision made) {
            return made.entries().stream()
                    .map(entry -> new Entered(
                            entry,
                            made.statement()
                                    .line(entry.placementId())
                                    .orElseThrow()
                                    .id()));
        }
    }

    private record Works(UUID placement, YearMonth month, Instant at) {

        static Stream<Works> of(Decision made) {
            return made.worked().stream()
                    .map(placement -> new Works(
                            placement,
                            made.statement().month(),
                            made.statement().updatedAt()));
        }
    }

    private static void entries(Query write, List<Entered> all) {
        column(write, "lines", all, Entered::line, UUID[]::new);
        List<HoursEntry> entries = all.stream().map(Entered::entry).toList();
        column(write, "entries", entries, HoursEntry::id, UUID[]::new);
        column(write, "placements", entries, HoursEntry::placementId, UUID[]::new);
        column(write, "people", entries, entry -> entry.accepted().beneficiaryId(), UUID[]::new);
        column(write, "obligations", entries, entry -> entry.accepted().obligationId(), UUID[]::new);
        column(write, "contracts", entries, HoursEntry::contractId, UUID[]::new);
        column(write, "told", entries, HoursEntry::statementId, UUID[]::new);
        months(write, "months", entries, HoursEntry::month);
        months(write, "writtenIn", entries, entry -> entry.accepted().writtenIn());
        column(write, "hours", entries, HoursEntry::hours, BigDecimal[]::new);
        instants(write, "acceptedAt", entries, entry -> entry.accepted().acceptedAt());
        column(write, "acceptedBy", entries, HoursEntry::acceptedBy, String[]::new);
        column(write, "ways", entries, entry -> entry.accepted().way().name(), String[]::new);
        column(write, "origins", entries, entry -> entry.accepted().origin().name(), String[]::new);
        List<PartKey> parts =
                entries.stream().map(entry -> entry.accepted().part()).toList();
        column(
                write,
                "partKinds",
                parts,
                part -> part == null ? null : part.kind().name(),
                String[]::new);
        column(write, "partCodes", parts, part -> part == null ? null : part.code(), String[]::new);
    }

    private static void worked(Query write, List<Works> all) {
        column(write, "worked", all, Works::placement, UUID[]::new);
        months(write, "workedMonths", all, Works::month);
        instants(write, "workedAt", all, Works::at);
    }

    private static void statements(Query write, List<Statement> all) {
        column(write, "statements", all, Statement::id, UUID[]::new);
        column(write, "changes", all, Statement::changes, Long[]::new);
        column(write, "statuses", all, each -> each.status().name(), String[]::new);
        instants(write, "decidedAt", all, Statement::decidedAt);
        column(write, "decidedBy", all, Statement::decidedBy, String[]::new);
        instants(write, "updatedAt", all, Statement::updatedAt);
    }
}
