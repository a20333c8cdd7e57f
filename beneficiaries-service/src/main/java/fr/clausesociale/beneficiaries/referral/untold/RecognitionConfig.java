package fr.clausesociale.beneficiaries.referral.untold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When it is found out who referred people are. */
@ConfigMapping(prefix = "clausesociale.recognition")
interface RecognitionConfig {

    /** How often what arrived is worked off, all of it together: nobody can tell by the time what became of one of them. */
    @WithDefault("PT0.1S")
    Duration every();

    /** After how many such times without news it is looked nevertheless for what another replica took in, or a former run left. */
    @WithDefault("20")
    int quiet();

    /** How long at most one lot waits for another while more arrive: whoever sends without end must not keep those before waiting. */
    @WithDefault("PT2S")
    Duration givesWayAtMost();

    /** How long the oldest may wait before that is reported as not well. */
    @WithDefault("PT1M")
    Duration wellUntil();
}
