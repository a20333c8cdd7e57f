package fr.clausesociale.beneficiaries.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a right may be renewed. */
@ConfigMapping(prefix = "clausesociale.renewal")
interface RenewalConfig {

    /** How many days before the end of a right its renewal may be asked for: when its holders are reminded first. */
    @WithDefault("90")
    int daysBefore();
}
