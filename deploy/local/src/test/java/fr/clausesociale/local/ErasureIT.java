package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Somebody is referred, decided on, placed, works and is erased: then nothing says who it was, and every figure stands. */
@WholeSystem
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Set<String> COMPACTED =
            Set.of("beneficiaries.beneficiary.v1", "beneficiaries.claims.v1", "eligibility.key.v1");

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String name = "Tanguy" + unique;
    private final String number = "7" + (100_000_000L + Math.floorMod(unique.hashCode(), 800_000_000)) + "4";
    private final String reference = "MAT-" + Math.floorMod(unique.hashCode(), 1_000_000);
    private final String otherName = "Kermeneur" + unique;
    private final List<String> planted = List.of(
            name,
            otherName,
            number,
            reference,
            unique + "@exemple.fr",
            "0699887755",
            "06 99 88 77 55",
            "19 impasse " + unique,
            "Mot " + unique);

    @Test
    void ofSomebodyErasedNothingIsLeftInTablesTopicsFilesOrLogsAndEveryFigureStands(LocalSystem system)
            throws Exception {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);
        String contract = path.contract("ERASURE-" + unique);
        String obligation = path.obligation(contract);
        String referral = refer(dijon, path, name);
        path.awaitReferral(referral, "ELIGIBLE");
        String person = path.beneficiary(referral);
        String placement = path.placement(person, obligation);
        path.awaitPlacement(placement, "ACTIVE");
        path.company()
                .post("/v1/placements/" + placement + "/reference", Map.of("reference", reference))
                .expect(200);
        Figures figures = new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department);
        var sum = figures.hours().add(new BigDecimal("7.25"));
        path.accept(path.statement(obligation, placement, "7.25"));
        fileOfHours(path, obligation);
        search(dijon);
        await().atMost(SOON).until(() -> figures.hours().compareTo(sum) == 0);
        await().atMost(SOON).until(() -> byCriterion(figures, "RQTH").compareTo(BigDecimal.ZERO) > 0);
        BigDecimal withHealth = byCriterion(figures, "RQTH");
        JsonNode told = told(figures);
        JsonNode ledger = ledger(path, contract);
        assertThat(inDatabases(system)).isNotEmpty();

        new Api(system.base(Service.BENEFICIARIES), system.token("demo-dpo"))
                .post(
                        "/v1/beneficiaries/" + person + "/erasure",
                        Map.of("ground", "PERSON_ASKED", "reason", "Courrier reçu au guichet, dossier 17"))
                .expect(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(inDatabases(system)).isEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lastTold(system, person))
                        .as("after compaction a tombstone is all there is")
                        .containsOnlyKeys(
                                "beneficiaries.beneficiary.v1", "beneficiaries.claims.v1", "eligibility.key.v1")
                        .allSatisfy((topic, body) -> assertThat(body).as(topic).isNull()));
        assertThat(inTopics(system)).isEmpty();
        assertThat(inFiles(system.layout().data())).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(byCriterion(figures, "RQTH"))
                        .as("hours that nobody knows a criterion of health of any more")
                        .isEqualByComparingTo(withHealth.subtract(new BigDecimal("7.25"))));
        assertThat(told(figures)).isEqualTo(told);
        assertThat(ledger(path, contract)).isEqualTo(ledger);
        assertThat(path.facilitator()
                        .post("/v1/placements", path.placementRequest(person, obligation))
                        .status())
                .isEqualTo(422);
        dijon.api(Service.BENEFICIARIES, "prescriber")
                .get("/v1/referrals/" + referral)
                .expect(404);
    }

    @Test
    void whoActsForAnOrganisationOrAnswersForItIsNamedInItsRegisterAlone(LocalSystem system) throws Exception {
        Api admin = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        String siret = "90000013400016";
        String email = unique + "@exemple.fr";
        admin.post(
                "/v1/organisations",
                Map.of(
                        "siret",
                        siret,
                        "name",
                        "Structure aux contacts",
                        "roles",
                        List.of(Map.of("role", "COMPANY", "from", "2026-01-01")),
                        "contacts",
                        List.of(Map.of("name", name, "email", email))));
        Map<String, Object> account = new HashMap<>(Map.of(
                "issuer",
                system.issuer(),
                "subject",
                UUID.randomUUID().toString(),
                "name",
                name,
                "email",
                email,
                "level",
                "MANAGER",
                "rights",
                List.of(Map.of("role", "COMPANY"))));
        admin.post("/v1/organisations/" + siret + "/accounts", account).expect(201);
        Api.Answer machine = admin.post(
                        "/v1/organisations/" + siret + "/accounts/clients",
                        Map.of(
                                "name",
                                name,
                                "email",
                                email,
                                "purpose",
                                "Mot " + unique,
                                "level",
                                "AGENT",
                                "rights",
                                List.of(Map.of("role", "COMPANY"))))
                .expect(201);
        String client = machine.text("client");
        await().atMost(SOON)
                .until(() -> Stream.of(Service.values())
                        .allMatch(service -> new Api(system.base(service), system.token(client, machine.text("secret")))
                                .accountState()
                                .equals("IN_FORCE")));
        String byFile = UUID.randomUUID().toString();
        List<Map<String, Object>> rows = List.of(
                row(account, siret, Map.of("subject", byFile)),
                row(account, siret, Map.of("subject", UUID.randomUUID().toString(), "level", "NONE")));
        JsonNode taken = imported(admin, "accounts", rows);
        assertThat(List.of(taken.path("created").asInt(), taken.path("failed").asInt()))
                .containsOnly(1);

        assertThat(inDatabases(system)).isNotEmpty().allMatch(found -> found.startsWith("BENEFICIARIES organisation."));
        assertThat(inTopics(system)).isEmpty();
        assertThat(inFiles(system.layout().data())).isEmpty();
        for (JsonNode one :
                admin.get("/v1/organisations/" + siret).expect(200).body().path("accounts")) {
            admin.post("/v1/organisations/" + siret + "/accounts/"
                            + one.path("id").asText() + "/withdrawal")
                    .expect(201);
        }
    }

    private static Map<String, Object> row(Map<String, Object> account, String siret, Map<String, Object> otherwise) {
        Map<String, Object> row = new HashMap<>(account);
        row.put("siret", siret);
        row.putAll(otherwise);
        return row;
    }

    /** A file of a record a line, once it is read to its end. */
    private static JsonNode imported(Api by, String kind, List<Map<String, Object>> rows) throws IOException {
        StringBuilder file = new StringBuilder();
        for (Map<String, Object> row : rows) {
            file.append(Api.JSON.writeValueAsString(row)).append('\n');
        }
        String job = by.post("/v1/imports?kind=" + kind + "&mode=commit", file.toString())
                .expect(202)
                .text("id");
        return await().atMost(SOON)
                .until(
                        () -> by.get("/v1/imports/" + job).expect(200).body(),
                        read -> read.path("status").asText().matches("DONE|FAILED"));
    }

    /** The answers are the same after the erasure of two who were one, after compaction, and from topics read anew. */
    @Test
    void ofTwoWhoTurnedOutToBeOneAndAreErasedEveryFigureStandsAfterCompactionAndARebuild(LocalSystem system)
            throws Exception {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);
        String contract = path.contract("ERASED-1-" + unique);
        String other = path.contract("ERASED-2-" + unique);
        Figures figures = new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department);
        BigDecimal sum = figures.hours().add(new BigDecimal("10.75"));
        List<String> people = List.of(
                works(dijon, path, path.obligation(contract), name, "7.25"),
                works(dijon, path, path.obligation(other), otherName, "3.50"));
        await().atMost(SOON).until(() -> figures.hours().compareTo(sum) == 0);
        long persons = persons(figures);
        dijon.api(Service.BENEFICIARIES, "facilitator")
                .post(
                        "/v1/beneficiaries/" + people.get(0) + "/merge",
                        Map.of("with", people.get(1), "reason", "Même personne, vue au guichet"))
                .expect(200);
        await().atMost(SOON).until(() -> persons(figures) == persons - 1);
        JsonNode told = told(figures);
        JsonNode ledger = ledger(path, contract);

        new Api(system.base(Service.BENEFICIARIES), system.token("demo-dpo"))
                .post(
                        "/v1/beneficiaries/" + people.get(1) + "/erasure",
                        Map.of("ground", "PERSON_ASKED", "reason", "Courrier reçu au guichet, dossier 18"))
                .expect(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(people)
                        .allSatisfy(
                                person -> assertThat(lastTold(system, person).values())
                                        .hasSize(3)
                                        .containsOnlyNulls()));
        Compaction.of(system, COMPACTED, people);

        assertThat(told(figures)).isEqualTo(told);
        system.stop("reporting-service");
        Files.delete(system.layout().store());
        system.restart("reporting-service");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(told(figures)).isEqualTo(told));
        assertThat(ledger(path, contract)).isEqualTo(ledger);
        assertThat(inDatabases(system)).isEmpty();
        assertThat(inTopics(system)).isEmpty();
        assertThat(inFiles(system.layout().data())).isEmpty();
    }

    private String works(Territory dijon, CorePath path, String obligation, String who, String hours) {
        String referral = refer(dijon, path, who);
        path.awaitReferral(referral, "ELIGIBLE");
        String person = path.beneficiary(referral);
        String placement = path.placement(person, obligation);
        path.awaitPlacement(placement, "ACTIVE");
        path.accept(path.statement(obligation, placement, hours));
        return person;
    }

    /** Rows that fail, by the reference and with the name: they are kept, to be given back. */
    private void fileOfHours(CorePath path, String obligation) {
        String job = path.company()
                .post(
                        "/v1/imports?kind=statements&mode=commit",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "obligationId",
                                        obligation,
                                        "month",
                                        CorePath.month().toString(),
                                        "reference",
                                        reference,
                                        "hours",
                                        "x",
                                        "nom",
                                        name))))
                .expect(202)
                .text("id");
        await().atMost(SOON)
                .until(() -> path.company()
                        .get("/v1/imports/" + job)
                        .expect(200)
                        .text("status")
                        .equals("DONE"));
    }

    private void search(Territory dijon) {
        dijon.api(Service.BENEFICIARIES, "facilitator")
                .post("/v1/beneficiaries/search", Map.of("name", name))
                .expect(200);
    }

    private static BigDecimal byCriterion(Figures figures, String criterion) {
        JsonNode hours = Figures.row(figures.ask("criterion", "hours").expect(200), "criterion", criterion)
                .path("hours");
        return hours.isMissingNode() || hours.isNull() ? BigDecimal.ZERO : new BigDecimal(hours.asText());
    }

    private static long persons(Figures figures) {
        return figures.ask("", "persons")
                .expect(200)
                .body()
                .path("total")
                .path("persons")
                .asLong();
    }

    private String refer(Territory dijon, CorePath path, String lastName) {
        Map<String, Object> request = new HashMap<>(path.referralRequest(lastName));
        request.put("claims", List.of(claim("DELD", "FT_CERTIFICATE"), claim("RQTH", "DOCUMENT")));
        Map<String, Object> who = new HashMap<>(Map.copyOf(asMap(request.get("person"))));
        who.put("email", unique + "@exemple.fr");
        who.put("phone", "06 99 88 77 55");
        if (lastName.equals(name)) {
            who.put("franceTravailId", number);
        }
        who.put(
                "address",
                Map.of("line", "19 impasse " + unique, "postalCode", dijon.postalCode(), "communeCode", dijon.commune));
        request.put("person", who);
        request.put("opinion", "Mot " + unique);
        return dijon.api(Service.BENEFICIARIES, "prescriber")
                .post("/v1/referrals", request, UUID.randomUUID().toString())
                .expect(201)
                .text("id");
    }

    private static Map<String, Object> claim(String criterion, String document) {
        return Map.of(
                "criterion",
                criterion,
                "since",
                CorePath.today().minusMonths(18).toString(),
                "evidence",
                Map.of(
                        "kind",
                        document,
                        "issuedOn",
                        CorePath.today().minusDays(10).toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static JsonNode told(Figures figures) {
        JsonNode body = figures.ask("month,marketType,sex,region", "hours,fte,persons,placements,procurementContracts")
                .expect(200)
                .body();
        return Api.JSON.createObjectNode().set("rows", body.path("rows"));
    }

    private static JsonNode ledger(CorePath path, String contract) {
        return path.facilitator()
                .get("/v1/contracts/" + contract + "/totals")
                .expect(200)
                .body();
    }

    private Set<String> inDatabases(LocalSystem system) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (Service service : Service.values()) {
            Map<String, String> environment = system.environment(service);
            try (Connection database = DriverManager.getConnection(
                    environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                    environment.get("QUARKUS_DATASOURCE_USERNAME"),
                    environment.get("QUARKUS_DATASOURCE_PASSWORD"))) {
                for (String table : tables(database)) {
                    for (String word : planted) {
                        if (holds(database, table, word)) {
                            found.add(service + " " + table + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery("select format('%I.%I', table_schema, table_name)"
                        + " from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')"
                        + " and has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection database, String table, String word) throws SQLException {
        try (var select = database.prepareStatement(
                "select exists (select from " + table + " looked where strpos(upper(looked::text), upper(?)) > 0)")) {
            select.setString(1, word);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** What compaction leaves of the records of one key, by topic: the last one. */
    private static Map<String, byte[]> lastTold(LocalSystem system, String key) {
        Map<String, byte[]> last = new HashMap<>();
        Topics.records(system).stream()
                .filter(record -> key.equals(record.key()))
                .filter(record -> COMPACTED.contains(record.topic()))
                .forEach(record -> last.put(record.topic(), record.value()));
        return last;
    }

    private Set<String> inTopics(LocalSystem system) {
        Set<String> found = new TreeSet<>();
        for (ConsumerRecord<String, byte[]> record : Topics.records(system)) {
            String told = record.key()
                    + record.headers()
                    + (record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
            planted.stream().filter(told::contains).forEach(word -> found.add(record.topic() + ": " + word));
        }
        return found;
    }

    /** Logs and every other file that is not the database's or the broker's own, which are looked through by themselves. */
    private Set<String> inFiles(Path data) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith("postgres")
                            && !data.relativize(file).startsWith("postgres-binaries")
                            && !data.relativize(file).startsWith("kafka"))
                    .toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                planted.stream()
                        .filter(content::contains)
                        .forEach(word -> found.add(data.relativize(file) + ": " + word));
            }
        }
        return found;
    }
}
