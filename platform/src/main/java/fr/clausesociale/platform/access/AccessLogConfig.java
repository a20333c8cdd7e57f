package fr.clausesociale.platform.access;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** How long it is kept who was shown what. */
@ConfigMapping(prefix = "clausesociale.access-log")
interface AccessLogConfig {

    /** Each period by the day from which on it holds. */
    Map<LocalDate, Period> kept();
}
