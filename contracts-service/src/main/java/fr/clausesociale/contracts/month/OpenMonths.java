package fr.clausesociale.contracts.month;

import fr.clausesociale.platform.geography.Territory;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The months that hours of several places and months are written in, as {@link Months#open} says them, asked for within one query. */
public final class OpenMonths {

    /** In a query that {@link #ask} is told of: days in a text, in the order of what is asked; once, however many rows it has. */
    public static final String OPEN =
            "(select string_agg(cast(open_month(k.department, k.month) as text), ',' order by k.place)"
                    + " from unnest(cast(:departments as text[]), cast(:months as date[])) with ordinality k (department, month, place))";

    private final Map<Account, YearMonth> open;

    private OpenMonths(Map<Account, YearMonth> open) {
        this.open = open;
    }

    /**
     * What hours are written into.
     *
     * @param department null: of none, whose months are never closed
     */
    public record Account(String department, YearMonth month) {

        /** @param place null where it is not known */
        public static Account of(Territory place, YearMonth month) {
            return new Account(Months.department(place), month);
        }
    }

    public static void ask(Query query, List<Account> accounts) {
        query.setParameter(
                "departments", accounts.stream().map(Account::department).toArray(String[]::new));
        query.setParameter(
                "months",
                accounts.stream().map(account -> account.month().atDay(1)).toArray(LocalDate[]::new));
    }

    /** @param answer of {@link #OPEN} */
    public static OpenMonths read(List<Account> accounts, String answer) {
        String[] days = answer.split(",");
        Map<Account, YearMonth> open = new HashMap<>();
        for (int at = 0; at < days.length; at++) {
            open.put(accounts.get(at), YearMonth.from(LocalDate.parse(days[at])));
        }
        return new OpenMonths(open);
    }

    public YearMonth of(Territory place, YearMonth month) {
        return open.get(Account.of(place, month));
    }
}
