package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;

/** What callers of tests may see. */
final class Grants {

    private Grants() {}

    /** A territory as somebody sees it who follows every contract. */
    static Granted everything(String territory) {
        return new Granted(View.FOLLOWED, Condition.within(territory), true, any -> true);
    }
}
