package fr.clausesociale.platform.authority;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where authority is read from, and who begins. */
@ConfigMapping(prefix = "clausesociale.authority")
interface AuthorityConfig {

    /** The topic of the register of organisations; without one nobody is known. */
    Optional<String> topic();

    /** Who may register organisations and accounts before anybody is registered; nobody by default. */
    Optional<FirstAdministrator> firstAdministrator();

    /** An account of an identity provider: a client or a subject, exactly one of them. */
    interface FirstAdministrator {

        /** As tokens name it ({@code iss}). */
        String issuer();

        Optional<String> client();

        Optional<String> subject();
    }
}
