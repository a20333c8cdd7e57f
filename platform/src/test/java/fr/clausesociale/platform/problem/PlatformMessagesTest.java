package fr.clausesociale.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
