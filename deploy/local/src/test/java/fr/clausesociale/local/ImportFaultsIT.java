package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A large import goes on where it stopped when the service is killed in the middle of it. */
@WholeSystem
class ImportFaultsIT {

    private static final int CONTRACTS = 8_000;
    private static final int SEVERAL_BATCHES = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
