package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Changes;
import fr.clausesociale.contracts.shared.Listed;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of statements within reach, newest first, or as a feed of changes. */
@ApplicationScoped
class StatementList {

    private final Statements statements;
    private final Changes changes;
    private final Listed<Statement, StatementView> list;

    StatementList(Statements statements, Changes changes) {
        this.statements = statements;
        this.changes = changes;
        this.list = new Listed<>("Statement", "s", statements::byId, StatementView::of);
    }

    Page<StatementView> page(StatementFilter filter, Paging paging) {
        List<Branch> branches = Branch.narrowed(statements.seen(), filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
