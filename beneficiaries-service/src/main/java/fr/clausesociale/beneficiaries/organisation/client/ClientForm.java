package fr.clausesociale.beneficiaries.organisation.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A client as Keycloak's administration is told of it, and tells: it signs in as itself, in no other way, and its tokens name one
 * organisation and are made for the services. What it may do there is not said here.
 *
 * @param id the provider's own, null of one that is being made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientForm(
        String id,
        String clientId,
        boolean enabled,
        String protocol,
        boolean publicClient,
        boolean serviceAccountsEnabled,
        boolean standardFlowEnabled,
        boolean implicitFlowEnabled,
        boolean directAccessGrantsEnabled,
        boolean fullScopeAllowed,
        Map<String, String> attributes,
        List<Mapper> protocolMappers) {

    /** By which those that the register made are told from all others. */
    static final String ORGANISATION = "clausesociale.organisation";

    static final String MADE_BY = "clausesociale.made-by";
    static final String MADE_AT = "clausesociale.made-at";

    record Mapper(String name, String protocol, String protocolMapper, Map<String, String> config) {}

    /** @param by the client that makes it */
    static ClientForm of(String client, String by, String siret, String claim, String audience, Instant now) {
        String protocol = "openid-connect";
        return new ClientForm(
                null,
                client,
                true,
                protocol,
                false,
                true,
                false,
                false,
                false,
                false,
                Map.of(ORGANISATION, siret, MADE_BY, by, MADE_AT, now.toString()),
                List.of(
                        new Mapper(
                                "audience",
                                protocol,
                                "oidc-audience-mapper",
                                Map.of("included.custom.audience", audience, "access.token.claim", "true")),
                        new Mapper(
                                "organisation",
                                protocol,
                                "oidc-hardcoded-claim-mapper",
                                Map.of(
                                        "claim.name",
                                        claim,
                                        "claim.value",
                                        siret,
                                        "jsonType.label",
                                        "String",
                                        "access.token.claim",
                                        "true"))));
    }

    /** Null where the register did not make it. */
    String organisation() {
        return attributes == null ? null : attributes.get(ORGANISATION);
    }

    String madeBy() {
        return attributes.get(MADE_BY);
    }

    Instant madeAt() {
        return Instant.parse(attributes.get(MADE_AT));
    }
}
