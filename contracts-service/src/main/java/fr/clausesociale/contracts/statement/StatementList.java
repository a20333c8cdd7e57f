package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Changes;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of statements within reach, newest first, or as a feed of changes. */
@ApplicationScoped
class StatementList {

    private final Statements statements;
    private final SortedKeys keys;
    private final Changes changes;

    StatementList(Statements statements, SortedKeys keys, Changes changes) {
        this.statements = statements;
        this.keys = keys;
        this.changes = changes;
    }

    Page<StatementView> page(StatementFilter filter, Paging paging) {
        List<Branch> branches = Branch.narrowed(statements.branches(), filter.conditions(), filter.narrow());
        if (filter.changedSince() != null) {
            return changes.page(
                    "Statement", "s", branches, filter.changedSince(), paging, statements::byId, StatementView::of);
        }
        return keys.page("Statement s", branches, filter.order(), paging, statements::byId, StatementView::of);
    }
}
