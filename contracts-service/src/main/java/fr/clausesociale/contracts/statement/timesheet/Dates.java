package fr.clausesociale.contracts.statement.timesheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days and months as people and spreadsheets write them. Where a day and a month could be taken for each other nothing is
 * guessed: {@link Doubted}.
 */
final class Dates {

    private static final Pattern ISO =
            Pattern.compile("(20\\d\\d)-(\\d\\d?)-(\\d\\d?)(?:[T ]00:00(?::00)?(?:\\.0+)?)?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern PARTED = Pattern.compile("(\\d\\d?)[/.-](\\d\\d?)[/.-](20\\d\\d)(?: 00:00(?::00)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{5}");
    private static final Pattern ISO_MONTH = Pattern.compile("(20\\d\\d)[-/.]?(\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("(\\d\\d?)[-/.](20\\d\\d)");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})\\.?[ -]+(20)?(\\d\\d)");

    /** Day 0 of the numbers that a spreadsheet keeps days as. */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

    private static final int FIRST = 36_526; // 1 January 2000
    private static final int LAST = 73_050; // 31 December 2099

    /** In French and English; what is written of a name is its beginning. */
    private static final List<String> MONTHS = List.of(
            "janvier january",
            "fevrier february",
            "mars march",
            "avril april",
            "mai may",
            "juin june",
            "juillet july",
            "aout august",
            "septembre september",
            "octobre october",
            "novembre november",
            "decembre december");

    private Dates() {}

    /** It can be read in two ways. */
    static final class Doubted extends DateTimeException {

        private static final long serialVersionUID = 1L;

        Doubted(String text) {
            super(text);
        }
    }

    /**
     * @param dayFirst whether the text is French, where 03/04 is in April
     * @throws DateTimeException where it is none, or may be two
     */
    static LocalDate day(String text, boolean dayFirst) {
        for (Pattern yearFirst : List.of(ISO, COMPACT)) {
            Matcher told = yearFirst.matcher(text);
            if (told.matches()) {
                return LocalDate.of(number(told, 1), number(told, 2), number(told, 3));
            }
        }
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            int first = number(parted, 1);
            int second = number(parted, 2);
            boolean either = first <= 12 && second <= 12 && first != second;
            if (either && !dayFirst) {
                throw new Doubted(text);
            }
            return first > 12 || dayFirst || first == second
                    ? LocalDate.of(number(parted, 3), second, first)
                    : LocalDate.of(number(parted, 3), first, second);
        }
        if (NUMBER.matcher(text).matches() && Integer.parseInt(text) >= FIRST && Integer.parseInt(text) <= LAST) {
            return SPREADSHEET.plusDays(Integer.parseInt(text));
        }
        throw new DateTimeException(text);
    }

    /** A month, or a day that stands for its month: its first, its last, or one that can be no other month's. */
    static YearMonth month(String text, boolean dayFirst) {
        Matcher iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return YearMonth.of(number(iso, 1), number(iso, 2));
        }
        Matcher parted = MONTH.matcher(text);
        if (parted.matches()) {
            return YearMonth.of(number(parted, 2), number(parted, 1));
        }
        Matcher named = NAMED.matcher(plain(text));
        if (named.matches()) {
            return YearMonth.of(2000 + number(named, 3), named(named.group(1)));
        }
        LocalDate day = day(text, dayFirst);
        // 11/01: the eleventh of January, or November as others write its first day
        boolean standsFor = day.getDayOfMonth() == 1 || day.plusDays(1).getDayOfMonth() == 1;
        if (!standsFor && PARTED.matcher(text).matches() && day.getMonthValue() == 1 && day.getDayOfMonth() <= 12) {
            throw new Doubted(text);
        }
        return YearMonth.from(day);
    }

    private static int named(String name) {
        int[] meant = IntStream.rangeClosed(1, MONTHS.size())
                .filter(month ->
                        Arrays.stream(MONTHS.get(month - 1).split(" ")).anyMatch(full -> full.startsWith(name)))
                .toArray();
        if (meant.length != 1) {
            throw new DateTimeException(name);
        }
        return meant[0];
    }

    private static int number(Matcher told, int group) {
        return Integer.parseInt(told.group(group));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
