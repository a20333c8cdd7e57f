package fr.clausesociale.beneficiaries.referral.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralColumnsTest {

    private final ReferralColumns columns = new ReferralColumns(null);
    private final ObjectNode row =
            JsonNodeFactory.instance.objectNode().put("Nom", "Dupont").put("Date information", "12/01/2026");

    private ReferralColumns.Read read() {
        return columns.read(row, LocalDate.of(2026, 1, 12), false);
    }

    @Test
    void where_two_titles_name_one_column_a_fault_is_told_at_the_cell_that_was_read() {
        row.put("Date de naissance", "25/05/1998").put("Né(e) le", "31/02/1998");

        assertThat(read().notes()).contains(new RowNote("DAY_UNREADABLE", "/Né(e) le", List.of("31/02/1998"), true));
    }

    @Test
    void of_two_cells_of_one_column_that_differ_the_one_that_is_passed_over_is_told() {
        row.put("Nom de naissance", "Martin");

        ReferralColumns.Read read = read();

        assertThat(read.referral().at("/person/lastName").asText()).isEqualTo("Martin");
        assertThat(read.notes())
                .containsExactly(new RowNote(
                        "CELL_PASSED_OVER", "/Nom", List.of("Dupont", "Nom de naissance", "Martin"), false));
    }

    @Test
    void a_form_of_address_and_a_sex_that_say_the_same_are_both_taken() {
        row.put("Civilité", "Mme").put("Sexe", "F");

        assertThat(read().notes()).isEmpty();
    }

    @Test
    void what_says_more_of_a_criterion_where_none_is_named_is_told_not_to_be_taken() {
        row.put("Droits RSA", "Oui").put("Depuis le", "01/02/2025").put("Justificatif délivré le", "31/02/2025");

        assertThat(read().notes())
                .containsExactly(
                        new RowNote("CELL_WITHOUT_CRITERION", "/Depuis le", List.of("01/02/2025"), false),
                        new RowNote(
                                "CELL_WITHOUT_CRITERION", "/Justificatif délivré le", List.of("31/02/2025"), false));
    }

    @Test
    void an_empty_cell_under_a_second_title_leaves_the_first() {
        row.put("Date de naissance", "31/02/1998").put("Né(e) le", "");

        assertThat(read().notes())
                .containsExactly(new RowNote("DAY_UNREADABLE", "/Date de naissance", List.of("31/02/1998"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678, 0712345678",
                "0612345678 / 0712345678",
                "0612345678 - 0712345678",
                "0612345678 ou 0712345678",
                "0612345678\n0712345678",
                "0612345678 0712345678"
            })
    void of_several_numbers_in_a_cell_the_first_is_taken_and_the_others_are_told(String cell) {
        row.put("Téléphone", cell);

        ReferralColumns.Read read = read();

        assertThat(read.referral().at("/person/phone").asText()).isEqualTo("0612345678");
        assertThat(read.notes())
                .containsExactly(
                        new RowNote("PHONE_LEFT_OUT", "/Téléphone", List.of("0712345678", "0612345678"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 12 34 56 78", "06-12-34-56-78", "+33 6 12 34 56 78", "0033612345678", "+262 692 12 34 56"})
    void one_number_is_taken_as_it_is_written(String cell) {
        row.put("Téléphone", cell);

        ReferralColumns.Read read = read();

        assertThat(read.referral().at("/person/phone").asText()).isEqualTo(cell);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void an_origin_that_is_none_costs_its_cell_and_not_the_row() {
        row.put("Origine", "forum");

        ReferralColumns.Read read = read();

        assertThat(read.referral().has("origin")).isFalse();
        assertThat(read.notes())
                .containsExactly(new RowNote("CELL_NOT_UNDERSTOOD", "/Origine", List.of("forum"), false));
    }

    @Test
    void a_fault_inside_a_cell_of_several_is_told_at_its_column() {
        row.put("Critères", "DELD, INCONNU").put("Emploi recherché", "F1704");

        assertThat(read().column("/claims/1/criterion")).isEqualTo("/Critères");
        assertThat(read().column("/occupations/0")).isEqualTo("/Emploi recherché");
    }

    @Test
    void a_column_without_a_title_is_not_told_of() {
        row.put("", "").put("Couleur", "bleu");

        assertThat(columns.read(row, LocalDate.of(2026, 1, 12), true).notes())
                .containsExactly(new RowNote("COLUMNS_NOT_READ", "", List.of("Couleur"), false));
    }
}
