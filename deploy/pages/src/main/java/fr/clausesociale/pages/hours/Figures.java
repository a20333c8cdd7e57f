package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Declaration;
import java.math.BigDecimal;
import java.util.List;

/** Figures as people key them in. What cannot be read is passed on as it is: the service says what is wrong with it. */
final class Figures {

    private Figures() {}

    /** "1 035,5 h" is 1035.5. */
    static String plain(String told) {
        return told == null
                ? ""
                : told.replaceAll("[\\s\u00A0\u202F]", "")
                        .replaceAll("(?i)h$", "")
                        .replace(',', '.');
    }

    /** Of the days' hours, or the first that is no figure. */
    static String sum(List<Declaration.Day> days) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Declaration.Day day : days) {
            try {
                sum = sum.add(new BigDecimal(day.hours()));
            } catch (NumberFormatException none) {
                return day.hours();
            }
        }
        return sum.toPlainString();
    }
}
