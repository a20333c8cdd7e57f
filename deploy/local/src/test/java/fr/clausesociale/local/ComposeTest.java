package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The containers are the same system as the one on this machine: same names, ports and variables. */
class ComposeTest {

    private static final Layout LAYOUT = Layout.here();
    private static final Path COMPOSE = LAYOUT.root().resolve("docker-compose.yml");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");

    private final Map<String, Map<String, Object>> containers = containers();

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsBuiltFromItsOwnModule(Service service) {
        assertThat(container(service))
                .extracting("build.args.SERVICE", "build.dockerfile")
                .containsExactly(service.module(), "deploy/Dockerfile");
        assertThat(LAYOUT.root().resolve(service.module()).resolve("pom.xml")).exists();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceListensWhereItsConfigurationSays(Service service) throws IOException {
        String port = configuration(service).getProperty("quarkus.http.port").replaceAll("\\$\\{[A-Z_]+:(\\d+)}", "$1");

        assertThat(environment(service)).containsEntry("QUARKUS_HTTP_PORT", port);
        assertThat(container(service).get("ports")).isEqualTo(List.of("127.0.0.1:" + port + ":" + port));
        assertThat(Ports.usual().of(service)).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsToldTheSameAsOnThisMachine(Service service) {
        var local = new TreeSet<>(new Environment(LAYOUT, Ports.usual(), new Secrets(nowhere()))
                .of(service)
                .keySet());
        // In a container it has to listen to the outside, which is the image's business
        local.remove("QUARKUS_HTTP_HOST");

        assertThat(new TreeSet<>(environment(service).keySet())).isEqualTo(local);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceReadsEveryVariableItIsTold(Service service) throws IOException {
        List<String> prefixes = configurationPrefixes(service);

        assertThat(environment(service).keySet())
                .filteredOn(variable -> !variable.startsWith("QUARKUS_") && !variable.startsWith("KAFKA_"))
                .allMatch(variable -> prefixes.stream().anyMatch(variable::startsWith));
        assertThat(commonConfiguration()).contains("${KAFKA_BOOTSTRAP_SERVERS:");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceUsesItsOwnDatabaseOnly(Service service) throws IOException {
        assertThat(environment(service))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", service.shortName())
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + service.shortName());
        assertThat(Files.readString(LAYOUT.root().resolve("deploy/postgres/create-databases.sh")))
                .contains("create " + service.shortName() + " \"$" + service.name() + "_DATABASE_PASSWORD\"");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsHealthyWhenItIsReady(Service service) throws IOException {
        assertThat(Files.readString(LAYOUT.root().resolve("deploy/Dockerfile")))
                .contains("HEALTHCHECK")
                .contains("GET /q/health/ready ")
                .contains("$QUARKUS_HTTP_PORT");
        assertThat(configuration(service).stringPropertyNames())
                .noneMatch(key -> key.contains("root-path") || key.contains("non-application"));
    }

    @Test
    void whateverStopsIsStartedAgainWithinItsLimits() {
        assertThat(containers).hasSize(9);
        assertThat(containers.entrySet().stream()
                        .filter(container -> !container.getKey().equals("demonstration"))
                        .map(Map.Entry::getValue))
                .allSatisfy(container -> assertThat(container)
                        .containsEntry("restart", "unless-stopped")
                        .extracting("deploy.resources.limits.memory")
                        .isNotNull());
        assertThat(List.of("postgres", "kafka", "keycloak"))
                .allSatisfy(name -> assertThat(containers.get(name)).containsKey("healthcheck"));
    }

    @Test
    void thePagesAreBuiltAndToldAsOnThisMachineAndListenWhereTheirConfigurationSays() throws IOException {
        Map<String, Object> pages = containers.get("pages");
        var told = new TreeSet<>(((Map<?, ?>) pages.get("environment")).keySet());
        var local = new TreeSet<Object>(new Environment(LAYOUT, Ports.usual(), new Secrets(nowhere()))
                .ofPages()
                .keySet());
        // In a container it has to listen to the outside; tokens name the address that browsers know
        local.remove("QUARKUS_HTTP_HOST");
        local.add("QUARKUS_OIDC_TOKEN_ISSUER");

        assertThat(told).isEqualTo(local);
        assertThat(pages).extracting("build.args.SERVICE").isEqualTo("deploy/pages");
        assertThat(pages.get("ports")).isEqualTo(List.of("127.0.0.1:8086:8086"));
        assertThat(configuration("deploy/pages"))
                .containsEntry("quarkus.http.port", "8086")
                .containsEntry("quarkus.oidc.authentication.pkce-required", "true");
        assertThat(Ports.usual().of(Ports.PAGES)).isEqualTo(8086);
    }

    @Test
    void whatRegistersTheDemonstrationEndsWhenItIsDoneAndIsTheFirstAdministrator() {
        Map<String, Object> registrar = containers.get("demonstration");

        assertThat(registrar)
                .containsEntry("restart", "on-failure")
                .extracting("deploy.resources.limits.memory")
                .isNotNull();
        assertThat((List<?>) registrar.get("command"))
                .filteredOn(argument -> argument.toString().startsWith("/deploy/"))
                .hasSize(2)
                .allSatisfy(argument -> assertThat(
                                LAYOUT.root().resolve(argument.toString().substring(1)))
                        .exists());
        assertThat(registrar)
                .extracting("environment.CLIENT", "environment.ISSUER")
                .containsExactly(
                        environment(Service.BENEFICIARIES).get("CLAUSESOCIALE_AUTHORITY_FIRST_ADMINISTRATOR_CLIENT"),
                        environment(Service.BENEFICIARIES).get("CLAUSESOCIALE_AUTHORITY_FIRST_ADMINISTRATOR_ISSUER"));
    }

    /** A check that asks by HTTP, asked of a server that is up but says that it is not ready. */
    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "404, 1"})
    void aCheckByHttpLooksAtTheStatus(int status, int expected) throws Exception {
        List<String> checks = checksByHttp();
        assertThat(checks).hasSize(2);
        HttpServer server = answering(status);
        try {
            for (String check : checks) {
                String here = check.replaceAll(
                        "/dev/tcp/localhost/[^ ]+",
                        "/dev/tcp/localhost/" + server.getAddress().getPort());
                int answered = new ProcessBuilder("bash", "-c", here).start().waitFor();
                assertThat(Math.min(answered, 1)).as(here).isEqualTo(expected);
            }
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(int status) throws IOException {
        byte[] body = "{\"status\":\"DOWN\",\"checks\":[{\"status\":\"UP\"}]} 200 ".getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private List<String> checksByHttp() throws IOException {
        var checks = new ArrayList<String>();
        for (Map<String, Object> container : containers.values()) {
            if (container.get("healthcheck") instanceof Map<?, ?> check && check.get("test") instanceof List<?> test) {
                checks.add(test.get(test.size() - 1).toString().replace("$$", "$"));
            }
        }
        Matcher ofServices = Pattern.compile("(?s)HEALTHCHECK.*?\\[\"bash\", \"-c\",.*?\"(exec .*?)\"]")
                .matcher(Files.readString(LAYOUT.root().resolve("deploy/Dockerfile")));
        assertThat(ofServices.find()).isTrue();
        checks.add(ofServices.group(1).replace("\\\\", "\\"));
        checks.removeIf(check -> !check.contains("GET /"));
        return checks;
    }

    @Test
    void noSecretIsInTheFile() {
        assertThat(containers.values())
                .flatMap(container -> ((Map<?, ?>) container.get("environment")).entrySet())
                .filteredOn(entry -> entry.getKey().toString().matches(".*(PASSWORD|SECRET|KEYS?_K1).*"))
                .isNotEmpty()
                .allMatch(entry -> entry.getValue().toString().matches("\\$\\{[A-Z0-9_]+:\\?.+}"));
    }

    @Test
    void everySecretThatIsAskedForIsDrawnByTheScript() throws Exception {
        var script = new ProcessBuilder("sh", "deploy/env.sh")
                .directory(LAYOUT.root().toFile());
        String drawn = new String(script.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(drawn.lines().map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyInAnyOrderElementsOf(asked());
        assertThat(drawn.lines()).allMatch(line -> line.matches("[A-Z0-9_]+=.{20,}"));
    }

    @Test
    void keycloakIsGivenTheSecretsOfAllClientsOfTheRealm() throws IOException {
        var placeholders = NAME.matcher(Files.readString(LAYOUT.realm()))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(placeholders).isNotEmpty();
        assertThat(containers.get("keycloak"))
                .extracting("environment")
                .satisfies(environment -> assertThat(
                                ((Map<?, ?>) environment).keySet().stream().map(Object::toString))
                        .containsAll(placeholders));
    }

    @Test
    void keycloakDoesNotStartWithAPlaceholderThatNobodyFilled() throws Exception {
        List<String> names = NAME.matcher(Files.readString(LAYOUT.realm()))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(containers.get("keycloak").get("entrypoint"))
                .isEqualTo(List.of("/bin/bash", "/opt/keycloak/data/import/start.sh"));

        assertThat(started(names)).contains("started start --import-realm");
        for (String unset : List.of(names.get(0), names.get(names.size() - 1))) {
            assertThat(started(
                            names.stream().filter(name -> !name.equals(unset)).toList()))
                    .contains("not set: " + unset)
                    .doesNotContain("started");
        }
    }

    /** What is printed with a value for each of these names. */
    private static String started(List<String> filled) throws IOException {
        var script = new ProcessBuilder("bash", "deploy/keycloak/start.sh", "started", "start", "--import-realm")
                .directory(LAYOUT.root().toFile())
                .redirectErrorStream(true);
        script.environment().put("KEYCLOAK", "echo");
        filled.forEach(name -> script.environment().put(name, "a-secret"));
        return new String(script.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theIssuerThatServicesExpectIsTheOneThatKeycloakWrites() {
        Object hostname = ((Map<?, ?>) containers.get("keycloak").get("environment")).get("KC_HOSTNAME");

        assertThat(environment(Service.CONTRACTS))
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", hostname + "/realms/clauses");
        assertThat(containers.get("keycloak").get("ports"))
                .isEqualTo(List.of("127.0.0.1:" + Ports.usual().of(Ports.IDENTITY) + ":8080"));
    }

    private static TreeSet<String> asked() throws IOException {
        return NAME.matcher(Files.readString(COMPOSE))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Object> container(Service service) {
        assertThat(containers).containsKey(service.module());
        return containers.get(service.module());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(Service service) {
        return (Map<String, Object>) container(service).get("environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> containers() {
        try (var in = Files.newBufferedReader(COMPOSE)) {
            Map<String, Object> file = new Yaml().load(in);
            return (Map<String, Map<String, Object>>) file.get("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties configuration(Service service) throws IOException {
        return configuration(service.module());
    }

    private static Properties configuration(String module) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(
                LAYOUT.root().resolve(module).resolve("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private static String commonConfiguration() throws IOException {
        return Files.readString(
                LAYOUT.root().resolve("platform/src/main/resources/META-INF/microprofile-config.properties"));
    }

    /** Of the configuration interfaces in a service and in the platform, as the environment spells them. */
    private static List<String> configurationPrefixes(Service service) throws IOException {
        var prefixes = new ArrayList<String>();
        for (String module : List.of(service.module(), "platform")) {
            try (var files = Files.walk(LAYOUT.root().resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    MAPPING.matcher(Files.readString(file))
                            .results()
                            .map(mapping -> mapping.group(1).replaceAll("[.-]", "_") + "_")
                            .forEach(prefix -> prefixes.add(prefix.toUpperCase(Locale.ROOT)));
                }
            }
        }
        return prefixes;
    }

    private static Path nowhere() {
        try {
            return Files.createTempDirectory("secrets").resolve("secrets.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
