package fr.clausesociale.beneficiaries.organisation;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the register of organisations. */
@ConfigMapping(prefix = "clausesociale.organisation")
interface RegisterConfig {

    /**
     * The database role that the register works under, which can read nobody: it has to exist and be granted to the service's
     * own. Without one it works as the service does.
     */
    Optional<String> databaseRole();
}
