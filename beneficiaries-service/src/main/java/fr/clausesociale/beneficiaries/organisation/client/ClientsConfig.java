package fr.clausesociale.beneficiaries.organisation.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where technical accounts get their clients. */
@ConfigMapping(prefix = "clausesociale.organisation.clients")
interface ClientsConfig {

    /** The realm in which clients are made; without it they are made by hand, and added by their names. Half of it stops the start. */
    Optional<Provider> provider();

    /** How long the provider may take for one answer. */
    @WithDefault("PT5S")
    Duration patience();

    /** How long a client may be unknown to the register, while it is made, before it is ended. */
    @WithDefault("PT1H")
    Duration unknownFor();

    /** The claim that names the organisation, as services look for it. */
    @WithName("organisation-claim")
    @WithDefault("${clausesociale.authority.organisation-claim:org}")
    String organisationClaim();

    /** Whom tokens have to be made for, as services ask. */
    @WithDefault("${quarkus.oidc.token.audience}")
    String audience();

    /** A realm, and the client of it that may manage clients and nothing else. */
    interface Provider {

        /** As the tokens of the realm name it ({@code iss}). */
        String issuer();

        URI tokenUrl();

        /** Of the realm in the provider's administration, {@code …/admin/realms/clauses}. */
        URI adminUrl();

        String client();

        String secret();
    }
}
