package fr.clausesociale.contracts.statement.timesheet;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as people and tools write them: 7,50 or 7.5, 7h30 or 7:30 (an hour has sixty minutes), 7,5 h. */
final class Figures {

    /** No hours are told in such a cell of a day. */
    private static final Set<String> NONE = Set.of("", "-", "0", "0,00", "0.00", "0,0", "0.0");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}) ?(?:[hH]|:) ?([0-5]\\d)(?::00)?");
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u202F]");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal MOST = new BigDecimal("9999");

    private Figures() {}

    static boolean none(String text) {
        return NONE.contains(text.strip());
    }

    /** @throws IllegalArgumentException for what is no figure of two decimals */
    static BigDecimal hours(String text) {
        String told = BLANKS.matcher(text).replaceAll(" ").strip();
        Matcher clock = CLOCK.matcher(told);
        BigDecimal hours = clock.matches()
                ? new BigDecimal(clock.group(1))
                        .add(new BigDecimal(clock.group(2)).divide(MINUTES, 2, RoundingMode.HALF_UP))
                : Decimals.parse(told.replaceFirst(" ?[hH]$", "").replace(',', '.'));
        if (hours.stripTrailingZeros().scale() > 2 || hours.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return hours;
    }
}
