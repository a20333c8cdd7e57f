package fr.clausesociale.contracts.reading.contracts;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.PerformedIn;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.Standing;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.list.WrittenRows;
import fr.clausesociale.platform.list.WrittenTable;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The contracts within reach as they are answered: one, or a list filtered, sorted and paged. */
@ApplicationScoped
class ContractList {

    private static final String STANDINGS =
            "select c.id, concat(c.xmin, ':', m.group_id) as state, " + ScopeRow.columns("c")
                    + " from contract c left join lot_group_member m on m.contract_id = c.id where c.id = any (?)";

    private final Contracts contracts;
    private final Reach reach;
    private final FeedReader changes;
    private final BusinessClock clock;
    private final WrittenTable<Stands, Contract> written;
    private final ListDefinition<WrittenRow, WrittenRow> list;

    /**
     * @param state of the contract's row and of the group of lots it is in; of none where it is not plainly within reach, as who
     *     followed it before is told less
     */
    private record Stands(UUID id, String state) implements Standing {

        boolean plainly() {
            return state != null;
        }
    }

    ContractList(Contracts contracts, Reach reach, FeedReader changes, BusinessClock clock, WrittenRows written) {
        this.contracts = contracts;
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
        this.written = written.of(new WrittenTable.Definition<>(
                "contract", STANDINGS, this::stands, contracts::byId, Contract::version, contracts::view));
        this.list = new ListDefinition<>("Contract", "c", this.written::rows, Function.identity());
    }

    /** The contract, or 404 where there is none or the caller may not see it. */
    WrittenRow one(UUID id) {
        return written.one(id, this::seen);
    }

    private boolean seen(Stands now) {
        return now.plainly() || contracts.sees(now.id);
    }

    private Stands stands(ResultSet row) throws SQLException {
        boolean plainly = reach.plainly(ScopeRow.read(row, 3));
        return new Stands(row.getObject(1, UUID.class), plainly ? row.getString(2) : null);
    }

    Page<WrittenRow> page(ContractFilter filter, Paging paging) {
        List<ReachPath> seen =
                filter.asksOfToday() ? reach.seenToday(reach.branches("c"), "c.id", clock.today()) : reach.seen("c");
        List<ReachPath> branches = PerformedIn.narrowed(seen, filter.territory, filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
