package fr.clausesociale.beneficiaries.retention;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** Dated periods: each holds from its day on, until the next. */
@ConfigMapping(prefix = "clausesociale.retention")
interface RetentionConfig {

    /** How long people are kept after the last contact (CNIL, délibération 2023-095: two years). */
    Map<LocalDate, Period> people();

    /** How long before that ends it is told to who follows them. */
    Map<LocalDate, Period> notice();

    /** How long it stays in the archive who was behind a pseudonym on which hours rest. */
    Map<LocalDate, Period> archive();
}
