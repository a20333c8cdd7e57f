package fr.clausesociale.platform.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.AccountKey;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Authority beside a token: what the service under test reads of the register of organisations, told on its topic as the
 * register's owner tells it. An organisation's record is one for the whole run and grows with each account; where the owner
 * itself runs, what it tells of the same organisation counts no more.
 */
final class Registered {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "clausesociale.authority.topic";
    private static final String ROOM = "clausesociale.testing.register.";

    /** Above any version that the owner comes to. */
    private static final long FIRST_VERSION = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final int PARTITIONS = 3;

    private Registered() {}

    /** From where the application is going to read the register: no application is ready without it. */
    static List<String> topics() {
        try {
            List<String> topics = new ArrayList<>();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("application.properties"))) {
                Properties properties = new Properties();
                try (InputStream in = file.openStream()) {
                    properties.load(in);
                }
                Optional.ofNullable(properties.getProperty(TOPIC)).ifPresent(topics::add);
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An account with these rights and no others, known to the running application when this returns.
     *
     * @param client as which it calls; who asks for other rights under the same name gets another one
     * @param kind of each role, or null
     * @return the client's name
     */
    static String account(String client, List<String> roles, String siret, String kind, List<String> territories) {
        return registered(client, Registered::ofClient, roles, siret, kind, territories);
    }

    /** The same of somebody who signs in. */
    static String person(String subject, List<String> roles, String siret, List<String> territories) {
        return registered(subject, Registered::ofPerson, roles, siret, null, territories);
    }

    /** What an account is found by and of what kind it is. */
    private record Bearing(String key, String kind) {}

    private static Bearing ofClient(String client) {
        return new Bearing(AccountKey.ofClient(Tokens.issuer(), client), "TECHNICAL");
    }

    private static Bearing ofPerson(String subject) {
        return new Bearing(AccountKey.ofSubject(Tokens.issuer(), subject), "PERSON");
    }

    private static String registered(
            String client,
            Function<String, Bearing> bearing,
            List<String> roles,
            String siret,
            String kind,
            List<String> territories) {
        Optional<String> topic = ConfigProvider.getConfig().getOptionalValue(TOPIC, String.class);
        if (topic.isEmpty()) {
            return client;
        }
        String name;
        synchronized (System.getProperties()) {
            String rights = roles + " " + kind + " " + territories;
            ObjectNode record = record(siret);
            name = nameOf(record, client, rights);
            if (!record.path("told").has(name)) {
                add(record, name, bearing.apply(name), rights, roles, kind, territories);
                tell(topic.get(), record);
            }
        }
        awaitKnown(siret, bearing.apply(name).key());
        return name;
    }

    /** Tells something else of an account; returns when the topic has it. */
    static void change(String siret, String client, Consumer<ObjectNode> change) {
        synchronized (System.getProperties()) {
            ObjectNode record = record(siret);
            String key = AccountKey.ofClient(Tokens.issuer(), client);
            for (JsonNode account : record.path("accounts")) {
                if (account.path("key").asText().equals(key)) {
                    change.accept((ObjectNode) account);
                }
            }
            keep(record);
            tell(ConfigProvider.getConfig().getValue(TOPIC, String.class), record);
        }
    }

    /** Tells that another took over from an organisation that was registered with a token; returns when the topic has it. */
    static void succeeded(String siret, ObjectNode succession) {
        synchronized (System.getProperties()) {
            ObjectNode record = record(siret);
            record.withArray("successions").add(succession);
            keep(record);
            tell(ConfigProvider.getConfig().getValue(TOPIC, String.class), record);
        }
    }

    private static ObjectNode record(String siret) {
        try {
            String kept = System.getProperty(ROOM + siret);
            if (kept != null) {
                return (ObjectNode) JSON.readTree(kept);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        ObjectNode record = JSON.createObjectNode();
        record.put("siret", siret).put("name", "Organisation of a test").put("version", FIRST_VERSION);
        record.putArray("roles");
        record.putArray("accounts");
        record.putObject("told");
        return record;
    }

    private static String nameOf(ObjectNode record, String client, String rights) {
        JsonNode told = record.path("told").path(client);
        return told.isMissingNode() || told.asText().equals(rights)
                ? client
                : client + "-" + Integer.toHexString(rights.hashCode());
    }

    /** Roles of its own for each account, so that nobody has a part in another's. */
    private static void add(
            ObjectNode record,
            String name,
            Bearing bearing,
            String rights,
            List<String> roles,
            String kind,
            List<String> territories) {
        ObjectNode account = record.withArray("accounts").addObject();
        account.put("id", UUID.randomUUID().toString())
                .put("key", bearing.key())
                .put("kind", bearing.kind())
                .put("level", "AGENT")
                .put("from", "1900-01-01");
        account.putArray("rights");
        for (String role : roles) {
            String own = role + " of " + name;
            ObjectNode held = record.withArray("roles").addObject();
            held.put("role", own).put("callerRole", role).put("kind", kind).put("from", "1900-01-01");
            held.set("territories", JSON.valueToTree(territories));
            account.withArray("rights").addObject().put("role", own);
        }
        ((ObjectNode) record.get("told")).put(name, rights);
        keep(record);
    }

    private static void keep(ObjectNode record) {
        record.put("version", record.get("version").asLong() + 1);
        System.setProperty(ROOM + record.get("siret").asText(), record.toString());
    }

    private static void tell(String topic, ObjectNode record) {
        String siret = record.get("siret").asText();
        TestKafka.topic(topic, PARTITIONS);
        TestKafka.produce(
                topic,
                siret,
                TestKafka.headers(
                        "test.registered", siret, record.get("version").asLong()),
                record.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitKnown(String siret, String account) {
        if (Arc.container() == null || !Arc.container().isRunning()) {
            return;
        }
        Register register = Arc.container().instance(Register.class).get();
        await("what the register says of " + siret)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> register.isComplete()
                        && register.standing(siret, account, LocalDate.EPOCH).account() != null);
    }
}
