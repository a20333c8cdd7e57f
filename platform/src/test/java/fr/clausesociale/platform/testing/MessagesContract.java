package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every problem code has a sentence in French and another in English. */
public abstract class MessagesContract {

    protected abstract List<? extends ProblemCode> codes();

    @Test
    void every_code_has_a_sentence_in_both_languages() {
        Messages messages = new Messages();
        assertThat(codes()).isNotEmpty();
        for (ProblemCode code : codes()) {
            String french = messages.message(Locale.FRENCH, code.name(), "1", "2", "3", "4");
            String english = messages.message(Locale.ENGLISH, code.name(), "1", "2", "3", "4");
            assertThat(french)
                    .as(code.name())
                    .isNotBlank()
                    .isNotEqualTo(code.name())
                    .doesNotContain("''");
            assertThat(english)
                    .as(code.name())
                    .isNotBlank()
                    .isNotEqualTo(code.name())
                    .isNotEqualTo(french);
            assertThat(code.status()).as(code.name()).isBetween(400, 599);
        }
    }
}
