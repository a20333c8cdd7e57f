package fr.clausesociale.reporting.nomenclatures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NomenclaturesTest {

    private final Nomenclatures nomenclatures = new Nomenclatures();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marketType",
                "modality",
                "programme",
                "buyerCategory",
                "sex",
                "ageBand",
                "qpv",
                "criterion",
                "contractType",
                "mode",
                "structure",
                "exit"
            })
    void there_are_labels_for(String list) {
        List<Label> labels = nomenclatures.labels(list, Locale.FRENCH).orElseThrow();
        assertThat(codes(nomenclatures.labels(list, Locale.ENGLISH).orElseThrow()))
                .isEqualTo(codes(labels));
        assertThat(nomenclatures.labels(list, Locale.ENGLISH)).isNotEqualTo(nomenclatures.labels(list, Locale.FRENCH));
        assertThat(labels).extracting(Label::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z0-9_]+"));
        assertThat(labels).extracting(Label::label).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(codes(labels)).containsAnyOf("NOT_STATED", "UNKNOWN");
    }

    @Test
    void an_unknown_list_is_none() {
        assertThat(nomenclatures.labels("colour", Locale.FRENCH)).isEmpty();
    }

    private static List<String> codes(List<Label> labels) {
        return labels.stream().map(Label::code).toList();
    }
}
