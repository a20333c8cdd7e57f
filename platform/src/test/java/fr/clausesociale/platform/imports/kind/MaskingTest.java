package fr.clausesociale.platform.imports.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The number is nobody's. */
class MaskingTest {

    private static final String NIR = "199022199900195";

    @Test
    void a_number_is_taken_out_of_texts_and_of_names_of_fields_however_it_is_written() throws Exception {
        List<String> places = new ArrayList<>();
        JsonNode record = new ObjectMapper().readTree("""
            {"id":"20260042","objet":"M. 1\u200999 02 21\u00a0999-001, 95","lots":[{"titre":"né%sx"}],"%s":"a","montant":1000}\
            """.formatted(NIR, NIR));

        String kept = Masking.of(record, places).toString();

        assertThat(kept)
                .isEqualTo("{\"id\":\"20260042\",\"objet\":\"M. [numéro retiré]\",\"lots\":[{\"titre\":\"né[numéro"
                        + " retiré]x\"}],\"montant\":1000,\"[numéro retiré]\":\"a\"}");
        assertThat(places).containsExactly("/objet", "/lots/0/titre", "/[numéro retiré]");
    }

    @Test
    void the_siret_of_an_organisation_is_no_such_number_as_a_spreadsheet_writes_it_either() throws Exception {
        List<String> places = new ArrayList<>();
        JsonNode record = new ObjectMapper().readTree("{\"acheteur\":{\"id\":\"2,1210231300013E+13\"}}");

        String kept = Masking.of(record, places).toString();

        assertThat(kept).contains("2,1210231300013E+13");
        assertThat(places).isEmpty();
    }
}
