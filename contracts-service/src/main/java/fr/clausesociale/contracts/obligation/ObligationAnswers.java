package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.Standing;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.list.WrittenRows;
import fr.clausesociale.platform.list.WrittenTable;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Obligations as they are answered by what is known now. */
@ApplicationScoped
class ObligationAnswers {

    private final Obligations obligations;
    private final Contracts contracts;
    private final Reach reach;
    private final Caller caller;
    private final WrittenRows rows;
    private final BusinessClock clock;
    private final String standings;

    ObligationAnswers(
            Obligations obligations,
            Contracts contracts,
            HoursDone done,
            Reach reach,
            Caller caller,
            WrittenRows rows,
            BusinessClock clock) {
        this.obligations = obligations;
        this.contracts = contracts;
        this.reach = reach;
        this.caller = caller;
        this.rows = rows;
        this.clock = clock;
        this.standings = standings(done);
    }

    private static String standings(HoursDone done) {
        return "select o.id, concat(o.xmin, ':', c.xmin, ':',"
                + " (select string_agg(concat(e.id, ':', e.xmin), ',' order by e.id) from obligation_entry e"
                + " where e.obligation_id = o.id), ':', " + done.asText("o.id", "asked.up_to", "asked.known_at")
                + ") as state, o.modality, c.id as contract_id, " + ScopeRow.columns("c")
                + " from (select cast(? as uuid[]) as ids, cast(? as date) as up_to, cast(? as timestamptz) as known_at) asked"
                + " join obligation o on o.id = any (asked.ids) join contract c on c.id = o.contract_id";
    }

    /**
     * @param state of the rows of the obligation, its contract and its entries, and of the hours done; of none where who holds a reserved lot is asked of
     *     the register, or the contract is not plainly within reach, as who followed it before is told less
     */
    private record Stands(UUID id, String state, Seen shown, UUID contractId, boolean plainly) implements Standing {}

    private Stands stands(ResultSet row, Seen seen) throws SQLException {
        boolean reserved = Modality.valueOf(row.getString(3)).reservation() != null;
        boolean plainly = reach.plainly(ScopeRow.read(row, 5));
        return new Stands(
                row.getObject(1, UUID.class),
                reserved || !plainly ? null : row.getString(2),
                seen,
                row.getObject(4, UUID.class),
                plainly);
    }

    /** What else is said: how it stands on that day, and which parts of the contract are the caller's. */
    private record Seen(LocalDate day, boolean facilitator, String organisation, Set<String> territories) {}

    /** The obligation as it stands on a day, or 404 where its contract is out of the caller's reach. */
    WrittenRow on(UUID id, LocalDate day) {
        Seen seen = new Seen(
                day, caller.is(Roles.FACILITATOR), caller.organisation(), caller.territories(Roles.FACILITATOR));
        WrittenTable<Stands, ObligationView> written = rows.of(new WrittenTable.Definition<>(
                "obligation",
                standings,
                List.of(YearMonth.from(day).atDay(1), clock.now().atOffset(ZoneOffset.UTC)),
                row -> stands(row, seen),
                ids -> Map.of(id, view(id, day)),
                ObligationView::version,
                view -> view));
        return written.one(id, this::seen);
    }

    private boolean seen(Stands now) {
        return now.plainly || contracts.sees(now.contractId);
    }

    private ObligationView view(UUID id, LocalDate day) {
        Obligations.UnderContract found = obligations.underSeen(id);
        return obligations.view(
                found.obligation(),
                found.contract(),
                contracts.telling(found.contract()).on(day),
                clock.now());
    }
}
