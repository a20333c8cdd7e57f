package fr.clausesociale.contracts.statement;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of statements within reach, newest first. */
@ApplicationScoped
class StatementList {

    private final EntityManager database;
    private final Statements statements;

    StatementList(EntityManager database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    Page<StatementView> page(StatementFilter filter, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = filter.conditions(parameters);
        conditions.add(statements.condition(parameters));
        Cursor after = paging.after();
        if (after != null) {
            conditions.add("s.id < :after");
            parameters.put("after", after.uuid(0));
        }
        TypedQuery<Statement> query = database.createQuery(
                "from Statement s where " + String.join(" and ", conditions) + " order by s.id desc", Statement.class);
        parameters.forEach(query::setParameter);
        List<Statement> rows = query.setMaxResults(paging.limit() + 1).getResultList();
        return Page.of(rows, paging.limit(), s -> Cursor.of(s.id()), StatementView::of);
    }
}
