package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.platform.time.BusinessClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Published days. What v1 files write with the offset of the day ({@code 2018-12-17+01:00}) is that civil day. */
public final class Dates {

    private static final int FIRST_YEAR = 1980;
    private static final int YEARS_AHEAD = 5;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WITH_OFFSET = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:Z|[+-]\\d{2}:?\\d{2}Z?)");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})[/.]?(\\d{2})[/.]?(\\d{2})(?:[ T]\\d{2}:.*)?");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");

    private final LocalDate today;

    public Dates(LocalDate today) {
        this.today = today;
    }

    /** The day, or null with what is wrong added to the faults; nothing is added where nothing was published. */
    public LocalDate read(String published, String pointer, Faults faults) {
        if (published == null) {
            return null;
        }
        LocalDate day = day(published);
        if (day == null) {
            faults.add(DecpFault.DATE_UNREADABLE, pointer, published);
        } else if (day.getYear() < FIRST_YEAR || day.getYear() > today.getYear() + YEARS_AHEAD) {
            faults.add(DecpFault.DATE_IMPLAUSIBLE, pointer, published);
            return null;
        } else if (WITH_OFFSET.matcher(published).matches()) {
            faults.add(DecpFault.DATE_WITH_TIMEZONE, pointer, published);
        } else if (!DAY.matcher(published).matches()) {
            faults.add(DecpFault.DATE_OTHER_FORMAT, pointer, published);
        }
        return day;
    }

    /** The day of something that is told because it happened: one that lies ahead is not retained. */
    LocalDate readPast(String published, String pointer, Faults faults) {
        Faults form = new Faults();
        LocalDate day = read(published, pointer, form);
        if (day != null && day.isAfter(today)) {
            faults.add(DecpFault.DATE_IN_FUTURE, pointer, published);
            return null;
        }
        faults.addAll(form);
        return day;
    }

    /** The day of something that may lie ahead, however far: doubted then, and a day all the same, which is not today's. */
    LocalDate readAhead(String published, String pointer, Faults faults) {
        LocalDate day = read(published, pointer, faults);
        LocalDate told = published == null || day != null ? day : day(published);
        return told != null && (day != null || told.isAfter(today)) ? told : null;
    }

    LocalDate today() {
        return today;
    }

    /** The day as written, plausible or not; null where it is none. */
    public static LocalDate day(String published) {
        try {
            if (DAY.matcher(published).matches()) {
                return LocalDate.parse(published);
            }
            Matcher offset = WITH_OFFSET.matcher(published);
            return offset.matches() ? LocalDate.parse(offset.group(1)) : other(published);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate other(String published) {
        Matcher time = WITH_TIME.matcher(published);
        if (time.matches()) {
            return moment(published, time.group(1));
        }
        Matcher french = FRENCH.matcher(published);
        if (french.matches()) {
            return day(french.group(3), french.group(2), french.group(1));
        }
        Matcher compact = COMPACT.matcher(published);
        return compact.matches() ? day(compact.group(1), compact.group(2), compact.group(3)) : null;
    }

    /** A moment with its offset is the civil day in Paris; without one the day as written. */
    private static LocalDate moment(String published, String day) {
        try {
            return OffsetDateTime.parse(published.replace(' ', 'T'))
                    .atZoneSameInstant(BusinessClock.ZONE)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return LocalDate.parse(day);
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
