package fr.clausesociale.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Starts PostgreSQL, Kafka and a token server once for all tests of a module's run and points the application at them. They
 * are shared by the test profiles of the run and end with it.
 */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    /** The client that may register organisations before anybody is registered. */
    public static final String FIRST_ADMINISTRATOR = "first-administrator";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new LinkedHashMap<>();
        Registered.topics().forEach(topic -> TestKafka.topic(topic, Registered.PARTITIONS));
        settings.put("quarkus.datasource.jdbc.url", TestPostgres.jdbcUrl());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("kafka.bootstrap.servers", TestKafka.bootstrap());
        settings.put("quarkus.oidc.auth-server-url", TestIssuer.url());
        settings.put("clausesociale.authority.first-administrator.issuer", TestIssuer.url());
        settings.put("clausesociale.authority.first-administrator.client", FIRST_ADMINISTRATOR);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.test.rest-assured.enable-logging-on-failure", "false");
        for (String ring : new String[] {"claims", "profile", "timesheets", "people"}) {
            settings.put("clausesociale.seal." + ring + ".current", "test");
            settings.put("clausesociale.seal." + ring + ".keys.test", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        }
        // rings on their way from one key to the next
        for (String ring : new String[] {"people", "claims"}) {
            settings.put("clausesociale.seal." + ring + ".keys.before", "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=");
        }
        return settings;
    }

    @Override
    public void stop() {
        // shared by every profile of the run: they end with the process
    }
}
