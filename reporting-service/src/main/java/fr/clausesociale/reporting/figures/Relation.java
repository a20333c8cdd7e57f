package fr.clausesociale.reporting.figures;

/**
 * What hours worked are joined with, and how. Always a left join: an entry whose contract, placement or profile has not
 * come yet is counted under "unknown" and finds its place when it comes.
 */
enum Relation {
    CONTRACT("LEFT JOIN contract AS c ON c.contract_id = w.contract_id"),
    OBLIGATION("LEFT JOIN obligation AS o ON o.contract_id = w.contract_id AND o.obligation_id = w.obligation_id"),
    PLACEMENT("LEFT JOIN placement AS p ON p.placement_id = w.placement_id"),
    PROFILE("LEFT JOIN profile AS q ON q.decision_id = p.decision_id");

    private final String join;

    Relation(String join) {
        this.join = join;
    }

    String join() {
        return join;
    }
}
