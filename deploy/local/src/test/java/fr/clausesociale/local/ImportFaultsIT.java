package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was taken in goes on where it stopped when the service is killed in the middle of it: a large import, referrals that wait. */
@WholeSystem
class ImportFaultsIT {

    private static final int CONTRACTS = 8_000;
    private static final int SEVERAL_BATCHES = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> NAMES = List.of(
            "Tanguy", "Orsini", "Wagner", "Zidane", "Fabre", "Kermadec", "Lhomme", "Peyrat", "Quesnel", "Ruffin");
    private static final int PEOPLE = NAMES.size();

    @Test
    void noContractIsMissingAndNoneComesTwiceWhenTheServiceIsKilledDuringAnImport(LocalSystem system) {
        Api admin = new Api(system.base(Service.CONTRACTS), system.token("demo-admin"));
        String file = file();
        String id = admin.post("/v1/imports?kind=decp&mode=commit", file)
                .expect(202)
                .text("id");
        await().atMost(PATIENCE).until(() -> read(admin, id).path("done").asLong() >= SEVERAL_BATCHES);
        assertThat(read(admin, id).path("done").asInt()).isLessThan(CONTRACTS);

        system.kill(Service.CONTRACTS.module());
        system.restart(Service.CONTRACTS.module());

        JsonNode over = over(admin, id);
        assertThat(over.path("status").asText()).isEqualTo("DONE");
        assertThat(over.path("total").asInt()).isEqualTo(CONTRACTS);
        assertThat(over.path("created").asInt()).isEqualTo(CONTRACTS);
        String again = admin.post("/v1/imports?kind=decp&mode=commit", file)
                .expect(202)
                .text("id");
        assertThat(over(admin, again).path("unchanged").asInt()).isEqualTo(CONTRACTS);
    }

    @Test
    void everybodyIsRecognisedOnceWhenTheServiceIsKilledWhileReferralsWait(LocalSystem system) throws SQLException {
        Territory here = Territory.coteDOr(system);
        Api prescriber = here.api(Service.BENEFICIARIES, "prescriber");
        CorePath path = new CorePath(here);
        String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        try (Connection database = people(system);
                Statement statement = database.createStatement()) {
            // as another replica would that finds out who people are: it ends with the connection
            statement.execute("select pg_advisory_lock(5, 0)");
            for (List<String> referred : List.of(first, second)) {
                for (int n = 0; n < PEOPLE; n++) {
                    referred.add(refer(prescriber, here, NAMES.get(n) + unique, n));
                }
            }
            assertThat(number(statement, "untold_declaration")).isGreaterThanOrEqualTo(2 * PEOPLE);

            system.kill(Service.BENEFICIARIES.module());
        }
        system.restart(Service.BENEFICIARIES.module());

        try (Connection database = people(system);
                Statement statement = database.createStatement()) {
            await().atMost(PATIENCE).until(() -> number(statement, "untold_declaration") == 0);
            assertThat(number(statement, "beneficiary where last_name like '%" + unique + "'"))
                    .isEqualTo(PEOPLE);
        }
        List<String> people = first.stream().map(path::beneficiary).toList();
        assertThat(people).doesNotHaveDuplicates();
        assertThat(second.stream().map(path::beneficiary).toList()).isEqualTo(people);
    }

    private static Connection people(LocalSystem system) throws SQLException {
        Map<String, String> environment = system.environment(Service.BENEFICIARIES);
        return DriverManager.getConnection(
                environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                environment.get("QUARKUS_DATASOURCE_USERNAME"),
                environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    private static int number(Statement statement, String rows) throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static String refer(Api prescriber, Territory territory, String name, int n) {
        return prescriber
                .post(
                        "/v1/referrals",
                        Map.of(
                                "externalId",
                                UUID.randomUUID().toString(),
                                "person",
                                Map.of(
                                        "lastName",
                                        name,
                                        "firstNames",
                                        "Camille",
                                        "birthDate",
                                        LocalDate.of(1970 + 3 * n, 1 + n, 2 + 2 * n)
                                                .toString(),
                                        "address",
                                        Map.of("postalCode", territory.postalCode(), "communeCode", territory.commune)),
                                "claims",
                                List.of(),
                                "informedOn",
                                CorePath.today().toString()))
                .expect(201)
                .text("id");
    }

    private static JsonNode over(Api admin, String id) {
        await().atMost(PATIENCE)
                .until(() -> !read(admin, id).path("status").asText().matches("QUEUED|RUNNING"));
        return read(admin, id);
    }

    private static JsonNode read(Api admin, String id) {
        return admin.get("/v1/imports/" + id).expect(200).body();
    }

    private static String file() {
        StringBuilder file = new StringBuilder("{\"marches\":[");
        for (int at = 0; at < CONTRACTS; at++) {
            file.append(at == 0 ? "" : ",").append("""
                            {"id":"2026K%05d00","acheteur":{"id":"21210231300013"},"nature":"Marché","objet":"Marché n° %d",
                             "codeCPV":"45000000-7","procedure":"Procédure adaptée","dureeMois":12,"montant":%d,
                             "lieuExecution":{"code":"21000","typeCode":"Code postal","nom":"Dijon"},
                             "dateNotification":"2026-01-15","datePublicationDonnees":"2026-02-01",
                             "titulaires":[{"id":"90000001900019","typeIdentifiant":"SIRET"}],"modifications":[]}""".formatted(at, at, 30_000 + at));
        }
        return file.append("]}").toString();
    }
}
