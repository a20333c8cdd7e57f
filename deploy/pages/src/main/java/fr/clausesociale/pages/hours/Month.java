package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Contract;
import fr.clausesociale.pages.api.Obligation;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Statement;
import fr.clausesociale.pages.api.Terms;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of an obligation, to be declared or declared already.
 *
 * @param byDay whether hours are asked for day by day
 * @param statement what is declared, null where nothing is yet
 * @param saved whether it was just saved
 * @param refusal why what was asked was not done, or null
 */
record Month(
        Contract contract,
        Obligation obligation,
        YearMonth month,
        Terms terms,
        boolean byDay,
        Statement statement,
        List<Row> rows,
        boolean saved,
        Refusal refusal) {

    public String address() {
        return "/heures/" + obligation.id() + "/" + month;
    }

    public boolean waiting() {
        return statement != null && statement.submitted();
    }

    /** Whether there is anything left to be told. */
    public boolean open() {
        return !waiting() && rows.stream().anyMatch(Row::open);
    }

    /** Whether what was wrong can be told of the people it concerns. */
    public boolean faulty() {
        return rows.stream().anyMatch(Row::faulty);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
