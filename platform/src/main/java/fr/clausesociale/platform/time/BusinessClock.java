package fr.clausesociale.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What business rules ask for the time, so that tests and the integrators' sandbox can move it. Days and months are
 * civil ones of Europe/Paris: a night shift or a change to summer time never moves an hour into another month.
 */
@ApplicationScoped
public class BusinessClock {

    /** The civil time zone of every date in the system. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Clock clock;

    protected BusinessClock() {
        this(Clock.systemUTC());
    }

    @Inject
    public BusinessClock(ClockConfig config) {
        this(Clock.offset(Clock.systemUTC(), config.offset()));
    }

    private BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** A clock that stands still, for tests of rules. */
    public static BusinessClock fixedAt(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** A clock that stands at noon of a civil day, for tests of rules. */
    public static BusinessClock fixedOn(LocalDate day) {
        return fixedAt(day.atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** Now, to the microsecond that PostgreSQL keeps, so that what was written is what is read back. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day that is asked for, today where none is. */
    public LocalDate orToday(LocalDate day) {
        return day == null ? today() : day;
    }

    public YearMonth month() {
        return YearMonth.from(today());
    }
}
