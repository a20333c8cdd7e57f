package fr.clausesociale.eligibility.pass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of changes to a PASS IAE, as the platform de l'inclusion applies them. */
@ConfigMapping(prefix = "clausesociale.eligibility.pass")
public interface PassConfig {

    /** How long a PASS is granted where its document tells no end. */
    @WithDefault("24")
    int grantedMonths();

    /** How long a suspension lasts at most. */
    @WithDefault("36")
    int suspensionMonths();

    /** How long ago a suspension may have begun when it is recorded. */
    @WithDefault("365")
    int suspensionRetroactiveDays();

    /** By how much one prolongation moves the end at most. */
    @WithDefault("12")
    int prolongationMonths();

    /** How long before its end a PASS may be prolonged. */
    @WithDefault("12")
    int prolongationMonthsAhead();

    /** How long after its end a PASS may still be prolonged. */
    @WithDefault("6")
    int prolongationMonthsLate();
}
