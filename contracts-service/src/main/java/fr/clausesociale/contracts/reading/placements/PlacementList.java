package fr.clausesociale.contracts.reading.placements;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementView;
import fr.clausesociale.contracts.placement.Placements;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The placements within reach as they are answered: one, or a list, newest first, or as a feed of changes. */
@ApplicationScoped
class PlacementList {

    private static final Map<String, String> ALLOTTED =
            Map.of("p.id", "a.placementId", "p.updatedAt", "a.updatedAt", "p.status", "a.status");

    private static final String STANDINGS = "select p.id, concat(p.xmin, ':', a.states) as state, p.employer_siren,"
            + " a.several, " + ScopeRow.columns("a")
            + " from placement p cross join lateral (select string_agg(cast(xmin as text), ',') as states,"
            + " count(*) > 1 as several, min(followed_by) as followed_by, min(commune) as commune, min(epci) as epci,"
            + " min(department) as department, min(region) as region, min(buyer_siren) as buyer_siren"
            + " from allocation where placement_id = p.id) a where p.id = any (?)";

    private final Placements placements;
    private final Persons persons;
    private final Reach reach;
    private final FeedReader changes;
    private final BusinessClock clock;
    private final WrittenTable<Stands, Told> written;
    private final ListDefinition<WrittenRow, WrittenRow> list;

    /**
     * @param state of the placement's row and of its allotments; of none where who followed its contract before may be told less
     * @param several whether it is allotted to several obligations; else the scope is that of the only one's contract
     */
    private record Stands(UUID id, String state, String employerSiren, boolean several, ScopeRow scope)
            implements Standing {}

    private Stands stands(ResultSet row) throws SQLException {
        boolean several = row.getBoolean(4);
        ScopeRow scope = ScopeRow.read(row, 5);
        boolean whole = !reach.mayHaveFollowed() || !several && reach.plainly(scope);
        return new Stands(
                row.getObject(1, UUID.class), whole ? row.getString(2) : null, row.getString(3), several, scope);
    }

    /** A placement, and how far it is told. */
    private record Told(Placement placement, Telling telling) {

        long version() {
            return placement.version();
        }

        PlacementView view() {
            return PlacementView.of(placement, telling);
        }
    }

    PlacementList(
            Placements placements,
            Persons persons,
            Reach reach,
            FeedReader changes,
            BusinessClock clock,
            WrittenRows written) {
        this.persons = persons;
        this.placements = placements;
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
        this.written = written.of(new WrittenTable.Definition<>(
                "placement", STANDINGS, this::stands, this::told, Told::version, Told::view));
        this.list = new ListDefinition<>("Placement", "p", this.written::rows, Function.<WrittenRow>identity())
                .indexedByChange();
    }

    /** The placement, or 404 where there is none or the caller may not see it. */
    WrittenRow one(UUID id) {
        return written.one(id, this::seen);
    }

    private Map<UUID, Told> told(List<UUID> ids) {
        Map<UUID, Placement> found = placements.byId(ids);
        Map<UUID, Telling> tellings = placements.tellings(found.values());
        return found.values().stream()
                .collect(Collectors.toMap(
                        Placement::id,
                        placement -> new Told(placement, tellings.getOrDefault(placement.id(), Telling.WHOLE))));
    }

    private boolean seen(Stands now) {
        return !now.several && reach.plainlyOfWork(now.employerSiren, now.scope) || placements.sees(now.id);
    }

    Page<WrittenRow> page(PlacementFilter filter, Paging paging) {
        List<ReachPath> ways = filter.asksOfToday() ? placements.seenToday(clock.today()) : placements.seen();
        List<ReachPath> seen = ways.stream()
                .map(branch -> filter.alongAllotments() ? branch.telling(ALLOTTED) : branch)
                .toList();
        List<ReachPath> branches = ReachPath.narrowed(seen, filter.conditions(persons), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
