package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.owed.ContractColumns;

/** A condition on contracts as the facts are asked it. */
final class FactCondition {

    private FactCondition() {}

    static String sql(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return ContractColumns.is(is.attribute(), is.values());
        } else if (condition instanceof Condition.LegalUnit unit) {
            return ContractColumns.legalUnit(unit.siren());
        } else if (condition instanceof Condition.Both both) {
            return "(" + sql(both.one()) + " AND " + sql(both.other()) + ")";
        } else if (condition instanceof Condition.Either either) {
            return "(" + sql(either.one()) + " OR " + sql(either.other()) + ")";
        } else if (condition instanceof Condition.Always always) {
            return Boolean.toString(always.all());
        }
        throw new IllegalArgumentException("No condition on contracts: " + condition);
    }
}
