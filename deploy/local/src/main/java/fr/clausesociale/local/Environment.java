package fr.clausesociale.local;

import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.identity.Identity;
import fr.clausesociale.local.identity.IdentityProvider;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a service is told about the others, by the same variables as in the containers. */
final class Environment {

    /** The client that may register organisations before anybody is registered. */
    static final String FIRST_ADMINISTRATOR = "demo-admin";

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;

    private final String issuerPath;
    private final String tokenPath;

    Environment(Layout layout, Ports ports, Secrets secrets) {
        this(layout, ports, secrets, IdentityProvider.ISSUER_PATH, IdentityProvider.TOKEN_PATH);
    }

    /** @param identity whose paths are told */
    Environment(Layout layout, Ports ports, Secrets secrets, Identity identity) {
        this(layout, ports, secrets, identity.issuerPath(), identity.tokenPath());
    }

    private Environment(Layout layout, Ports ports, Secrets secrets, String issuerPath, String tokenPath) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.issuerPath = issuerPath;
        this.tokenPath = tokenPath;
    }

    Map<String, String> of(Service service) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Ports.KAFKA));
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + ports.of(Ports.POSTGRES) + "/" + service.shortName());
        variables.put("QUARKUS_DATASOURCE_USERNAME", service.shortName());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.shortName()));
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
        // localhost and 127.0.0.1 are the same provider here; the signature says who issued the token
        variables.put("QUARKUS_OIDC_TOKEN_ISSUER", "any");
        for (String ring : service.sealRings()) {
            String prefix = "CLAUSESOCIALE_SEAL_" + ring.toUpperCase(Locale.ROOT);
            variables.put(prefix + "_CURRENT", "k1");
            variables.put(prefix + "_KEYS_K1", secrets.sealKey(ring));
        }
        if (service == Service.BENEFICIARIES) {
            variables.put("CLAUSESOCIALE_AUTHORITY_FIRST_ADMINISTRATOR_ISSUER", issuer());
            variables.put("CLAUSESOCIALE_AUTHORITY_FIRST_ADMINISTRATOR_CLIENT", FIRST_ADMINISTRATOR);
            variables.put("CLAUSESOCIALE_ORGANISATION_DATABASE_ROLE", Databases.REGISTER);
            String provider = "CLAUSESOCIALE_ORGANISATION_CLIENTS_PROVIDER_";
            variables.put(provider + "ISSUER", issuer());
            variables.put(provider + "TOKEN_URL", issuer() + tokenPath);
            variables.put(provider + "ADMIN_URL", "http://localhost:" + ports.of(Ports.IDENTITY) + Identity.ADMIN_PATH);
            variables.put(provider + "CLIENT", Client.REGISTER);
            variables.put(provider + "SECRET", Client.REGISTER);
        }
        if (service == Service.REPORTING) {
            variables.put("CLAUSESOCIALE_STORE_FILE", layout.store().toString());
        }
        return variables;
    }

    /** What the pages are told. */
    Map<String, String> ofPages() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(Ports.PAGES)));
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
        variables.put("QUARKUS_REST_CLIENT_REGISTER_URL", "http://localhost:" + ports.of(Service.BENEFICIARIES));
        variables.put("QUARKUS_REST_CLIENT_HOURS_URL", "http://localhost:" + ports.of(Service.CONTRACTS));
        variables.put("CLAUSESOCIALE_PAGES_SIGN_IN_ORIGIN", "http://localhost:" + ports.of(Ports.IDENTITY));
        variables.put("PAGES_SESSION_SECRET", secrets.password("pages"));
        return variables;
    }

    String issuer() {
        return "http://localhost:" + ports.of(Ports.IDENTITY) + issuerPath;
    }
}
