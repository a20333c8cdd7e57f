package fr.clausesociale.contracts.statement;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of statements within reach, newest first, or as a feed of changes. */
@ApplicationScoped
class StatementList {

    private final Statements statements;
    private final FeedReader changes;
    private final ListDefinition<Statement, StatementView> list;

    StatementList(Statements statements, FeedReader changes) {
        this.statements = statements;
        this.changes = changes;
        this.list = new ListDefinition<>("Statement", "s", statements::byId, StatementView::of);
    }

    Page<StatementView> page(StatementFilter filter, Paging paging) {
        List<ReachPath> branches = ReachPath.narrowed(statements.seen(), filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
