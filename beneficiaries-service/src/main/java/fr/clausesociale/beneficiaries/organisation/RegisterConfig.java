package fr.clausesociale.beneficiaries.organisation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the register of organisations. */
@ConfigMapping(prefix = "clausesociale.organisation")
interface RegisterConfig {

    /**
     * The database role that the register works under, which can read nobody: it has to exist and be granted to the service's
     * own. Without one it works as the service does.
     */
    Optional<String> databaseRole();

    /** How long an invitation can be accepted. */
    @WithDefault("P14D")
    Duration invitationsLast();
}
