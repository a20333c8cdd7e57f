package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a test looks up in an answer, it finds what REST-assured finds by itself. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PathsCompiledOnceTest {

    private static final String ANSWER = """
            {"items":[{"id":"a","hours":"1.50","tags":["x","y"]},{"id":"b","hours":null,"tags":[]}],
             "class":"C","followed-by":{"siret":"90000003500015"},"next":null,"total":2}""";

    private final JsonPath answer = JsonPath.from(ANSWER);

    @Test
    void a_path_is_compiled_at_its_first_use_only() {
        answer.getString("items[0].id");
        int kept = PathsCompiledOnce.kept();

        for (int time = 0; time < 10; time++) {
            JsonPath.from(ANSWER).getString("items[0].id");
        }

        assertThat(kept).isPositive();
        assertThat(PathsCompiledOnce.kept()).isEqualTo(kept);
    }

    @Test
    void fields_lists_closures_and_what_is_not_there_are_found_as_ever() {
        assertThat(answer.getList("items.id", String.class)).containsExactly("a", "b");
        assertThat(answer.getString("items[1].id")).isEqualTo("b");
        assertThat(answer.getString("items[-1].id")).isEqualTo("b");
        assertThat(answer.getString("items.find { it.id == 'a' }.hours")).isEqualTo("1.50");
        assertThat(answer.getInt("items.size()")).isEqualTo(2);
        assertThat(answer.getList("items.tags.flatten()")).isEqualTo(List.of("x", "y"));
        assertThat(answer.getString("class")).isEqualTo("C");
        assertThat(answer.getString("followed-by.siret")).isEqualTo("90000003500015");
        assertThat((Object) answer.get("next")).isNull();
        assertThat((Object) answer.get("items[7].id")).isNull();
        assertThat((Object) answer.get("missing.further")).isNull();
        assertThat(answer.param("id", "b").getString("items.find { it.id == id }.id"))
                .isEqualTo("b");
    }

    @Test
    void a_path_that_is_none_is_refused_each_time() {
        for (int time = 0; time < 2; time++) {
            assertThatIllegalArgumentException().isThrownBy(() -> answer.get("items.find { it."));
        }
    }
}
