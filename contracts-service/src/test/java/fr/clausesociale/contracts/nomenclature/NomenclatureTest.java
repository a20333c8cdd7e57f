package fr.clausesociale.contracts.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NomenclatureTest {

    @Inject
    EntityManager database;

    @Test
    void a_list_reads_in_french_and_in_english_for_who_asks() {
        assertThat(Api.ok(Api.company().get("/v1/nomenclatures")).jsonPath().getList("items"))
                .contains("modality", "structure");
        assertThat(label("modality", "fr-FR,fr;q=0.9,en;q=0.5", "AWARD_CRITERION"))
                .isEqualTo("Critère d'attribution");
        assertThat(label("modality", "en", "AWARD_CRITERION")).isEqualTo("Award criterion");
        assertThat(Api.company().get("/v1/nomenclatures/colour").statusCode()).isEqualTo(404);
    }

    @Test
    @Transactional
    void open_lists_hold_what_is_stored() {
        assertThat(codes("programme")).containsExactlyInAnyOrderElementsOf(stored("select code from programme"));
        assertThat(codes("trade"))
                .containsExactlyInAnyOrderElementsOf(
                        stored(
                                "select substring(name from '[^.]+$') from policy_name where name like 'calibration.labourShare.%'"));
    }

    @SuppressWarnings("unchecked")
    private List<String> stored(String query) {
        return database.createNativeQuery(query).getResultList();
    }

    private static List<String> codes(String list) {
        return Api.ok(Api.facilitator().get("/v1/nomenclatures/" + list))
                .jsonPath()
                .getList("items.code");
    }

    private static String label(String list, String languages, String code) {
        JsonPath labels = Api.ok(
                        Api.facilitator().header("Accept-Language", languages).get("/v1/nomenclatures/" + list))
                .jsonPath();
        return labels.getString("items.find { it.code == '" + code + "' }.label");
    }
}
