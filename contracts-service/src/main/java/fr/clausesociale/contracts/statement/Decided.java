package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Writes what was decided on a statement that is held: entries, lines, placements, what is owed still and the statement, in one. */
@ApplicationScoped
class Decided {

    static final String ENTRIES =
            "insert into hours_entry (id, placement_id, beneficiary_id, obligation_id, contract_id,"
                    + " statement_id, month, written_in, hours, kind, accepted_at, accepted_by, way, origin)"
                    + " select t.id, t.placement, t.person, :obligation, :contract, :statement, cast(:month as date),"
                    + " cast(:open as date), t.hours, :kind, cast(:now as timestamptz), :organisation, :way,"
                    + " t.origin from told t";

    private static final String WRITE =
            "with told (id, line, placement, person, hours, origin) as (select * from unnest(cast(:entries as uuid[]),"
                    + " cast(:lines as uuid[]), cast(:placements as uuid[]), cast(:people as uuid[]), cast(:hours as numeric[]),"
                    + " cast(:origins as text[]))),"
                    + " entered as (" + ENTRIES + "),"
                    + " lines as (update statement_line l set status = 'ACCEPTED', entry_id = t.id, accepted_hours = t.hours,"
                    + " accepted_days = null from told t where l.id = t.line),"
                    + " worked as (" + PlacementChanges.WORKED + "), " + Obligations.DONE
                    + " update statement set version = version + 1, changes = :changes, status = :status,"
                    + " decided_at = cast(:decided as timestamptz), decided_by = :organisation,"
                    + " updated_at = cast(:now as timestamptz) where id = :statement";

    private final Session database;

    Decided(Session database) {
        this.database = database;
    }

    /**
     * @param entries of the lines that were accepted
     * @param worked placements of which hours of this or any earlier month are accepted for the first time
     */
    void write(Statement statement, List<HoursEntry> entries, Collection<UUID> worked) {
        BigDecimal more = entries.stream().map(HoursEntry::hours).reduce(Decimals.ZERO, BigDecimal::add);
        database.createNativeMutationQuery(WRITE)
                .setParameter("entries", ids(entries, HoursEntry::id))
                .setParameter(
                        "lines",
                        ids(
                                entries,
                                entry -> statement
                                        .line(entry.placementId())
                                        .orElseThrow()
                                        .id()))
                .setParameter("placements", ids(entries, HoursEntry::placementId))
                .setParameter("people", ids(entries, HoursEntry::beneficiaryId))
                .setParameter("hours", entries.stream().map(HoursEntry::hours).toArray(BigDecimal[]::new))
                .setParameter("kind", EntryKind.ENTRY.name())
                .setParameter(
                        "way",
                        (entries.isEmpty()
                                        ? AcceptanceWay.TWO_ORGANISATIONS
                                        : entries.get(0).way())
                                .name())
                .setParameter(
                        "origins",
                        entries.stream().map(entry -> entry.origin().name()).toArray(String[]::new))
                .setParameter("obligation", statement.obligationId())
                .setParameter("contract", statement.contractId())
                .setParameter("statement", statement.id())
                .setParameter("month", statement.month().atDay(1))
                .setParameter(
                        "open",
                        entries.isEmpty()
                                ? statement.month().atDay(1)
                                : entries.get(0).writtenIn().atDay(1))
                .setParameter("worked", worked.toArray(UUID[]::new))
                .setParameter("more", more)
                .setParameter("changes", statement.changes())
                .setParameter("status", statement.status().name())
                .setParameter("decided", statement.decidedAt(), Instant.class)
                .setParameter("now", statement.updatedAt())
                .setParameter("organisation", statement.decidedBy())
                .executeUpdate();
        statement.written();
    }

    private static UUID[] ids(List<HoursEntry> entries, Function<HoursEntry, UUID> of) {
        return entries.stream().map(of).toArray(UUID[]::new);
    }
}
