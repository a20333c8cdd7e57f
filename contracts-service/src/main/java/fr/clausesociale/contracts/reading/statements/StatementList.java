package fr.clausesociale.contracts.reading.statements;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.contracts.statement.Statement;
import fr.clausesociale.contracts.statement.StatementView;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.Standing;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.list.WrittenRows;
import fr.clausesociale.platform.list.WrittenTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The statements within reach as they are answered: one, or a list, newest first, or as a feed of changes. */
@ApplicationScoped
class StatementList {

    private static final String STANDINGS = "select s.id, concat(s.xmin, ':',"
            + " (select string_agg(cast(l.xmin as text), ',') from statement_line l where l.statement_id = s.id)) as state,"
            + " s.employer_siren, " + ScopeRow.columns("s") + " from statement s where s.id = any (?)";

    private final Statements statements;
    private final Reach reach;
    private final FeedReader changes;
    private final WrittenTable<Stands, Statement> written;
    private final ListDefinition<WrittenRow, WrittenRow> list;

    /** @param state of the statement's row and of its lines */
    private record Stands(UUID id, String state, String employerSiren, ScopeRow scope) implements Standing {

        static Stands of(ResultSet row) throws SQLException {
            return new Stands(row.getObject(1, UUID.class), row.getString(2), row.getString(3), ScopeRow.read(row, 4));
        }
    }

    StatementList(Statements statements, Reach reach, FeedReader changes, WrittenRows written) {
        this.statements = statements;
        this.reach = reach;
        this.changes = changes;
        this.written = written.of(new WrittenTable.Definition<>(
                "statement", STANDINGS, Stands::of, statements::byId, Statement::version, StatementView::of));
        this.list = new ListDefinition<>("Statement", "s", this.written::rows, Function.identity());
    }

    /** The statement, or 404 where there is none or the caller may not see it. */
    WrittenRow one(UUID id) {
        return written.one(id, this::seen);
    }

    private boolean seen(Stands now) {
        return reach.plainlyOfWork(now.employerSiren, now.scope) || statements.sees(now.id);
    }

    Page<WrittenRow> page(StatementFilter filter, Paging paging) {
        List<ReachPath> branches = ReachPath.narrowed(statements.seen(), filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
