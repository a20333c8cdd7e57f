package fr.clausesociale.platform.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where authority is read from, and who begins. */
@ConfigMapping(prefix = "clausesociale.authority")
interface AuthorityConfig {

    /** The topic of the register of organisations; without one the service does not start. */
    Optional<String> topic();

    /**
     * The claim in which the identity provider names the organisation by SIRET: {@code org}, or {@code siret} as ProConnect has
     * it. One and no other: a claim that the provider does not vouch for, anybody may have written.
     */
    @WithDefault("org")
    String organisationClaim();

    /** How many days before its end a right is announced to end. */
    @WithDefault("30")
    int announcedDays();

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
