package fr.clausesociale.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.testing.MessagesContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(PlatformProblem.values());
    }

    @Test
    void both_languages_know_the_same_sentences() {
        Map<String, String> french = Messages.load("messages/problems.properties");
        Map<String, String> english = Messages.load("messages/problems_en.properties");
        assertThat(french.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void every_status_has_a_title() {
        Messages messages = new Messages();
        for (PlatformProblem problem : PlatformProblem.values()) {
            assertThat(messages.message(Locale.FRENCH, "status." + problem.status()))
                    .doesNotStartWith("status.");
        }
    }

    @Test
    void french_is_spoken_to_who_asks_for_nothing_or_for_a_language_unknown_here() {
        assertThat(Messages.locale(List.of())).isEqualTo(Locale.FRENCH);
        assertThat(Messages.locale(List.of(Locale.GERMAN))).isEqualTo(Locale.FRENCH);
        assertThat(Messages.locale(List.of(Locale.GERMAN, Locale.UK, Locale.FRENCH)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Messages.locale(List.of(Locale.CANADA_FRENCH, Locale.ENGLISH)))
                .isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @CsvSource({
        "7.50, '7,50', 7.50",
        "1.0000, '1,00', 1.00",
        "0.1250, '0,125', 0.125",
        "40, 40, 40",
        "-3.5, '-3,5', -3.5"
    })
    void a_decimal_has_a_comma_in_french_and_a_point_in_english(BigDecimal told, String french, String english) {
        Messages messages = new Messages();

        assertThat(messages.message(Locale.FRENCH, "shape.from", told)).endsWith(" " + french);
        assertThat(messages.message(Locale.ENGLISH, "shape.from", told)).endsWith(" " + english);
    }

    @Test
    void what_is_said_of_a_record_keeps_its_decimals_until_somebody_reads_it() throws IOException {
        ObjectMapper json = new ObjectMapper();
        new JsonConventions().customize(json);
        RowNote note = new RowNote(
                "shape.between", "/hours", Arrays.asList(new BigDecimal("7.50"), "2026.03", 7.5, null), true);

        RowNote read = json.readValue(json.writeValueAsString(note), RowNote.class);

        assertThat(read).isEqualTo(note);
        assertThat(read.args()).containsExactly(new BigDecimal("7.50"), "2026.03", new BigDecimal("7.5"), "–");
        assertThat(new Messages()
                        .message(Locale.FRENCH, "shape.between", read.args().toArray()))
                .startsWith("Entre 2026.03 et 7,50 ");
    }

    @Test
    void a_sentence_is_filled_with_whatever_is_given_null_included() {
        assertThat(new Messages().message(Locale.FRENCH, "INVALID_PARAMETER", "limit", null))
                .isEqualTo("Le paramètre « limit » ne peut pas valoir « – ».");
        assertThat(Problem.of(PlatformProblem.INVALID_PARAMETER, "limit", null)
                        .at("limit")
                        .violations())
                .hasSize(1);
    }
}
