package fr.clausesociale.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(EligibilityProblem.values());
    }

    @Test
    void every_reason_and_every_gap_has_a_sentence_in_both_languages() {
        Messages messages = new Messages();
        Stream.concat(
                        Stream.of(Reason.values()).map(reason -> "reason." + reason),
                        Stream.of(Gap.values()).map(gap -> "missing." + gap))
                .forEach(key -> assertThat(messages.message(Locale.FRENCH, key))
                        .isNotEqualTo(key)
                        .isNotEqualTo(messages.message(Locale.ENGLISH, key)));
    }
}
