package fr.clausesociale.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void a_change_passes_that_names_the_version_that_stands() {
        for (String header : new String[] {"\"7\"", " \"7\" ", "\"5\", \"7\"", "*"}) {
            assertThatCode(() -> ETags.require(header, 7)).as(header).doesNotThrowAnyException();
        }
    }

    @Test
    void a_change_of_another_version_fails() {
        for (String header : new String[] {"\"6\"", "7", "W/\"7\"", "\"77\"", "x"}) {
            assertCode(() -> ETags.require(header, 7), PlatformProblem.PRECONDITION_FAILED);
        }
    }

    @Test
    void a_change_that_names_none_is_asked_for_it_unless_it_may() {
        assertCode(() -> ETags.require(null, 7), PlatformProblem.PRECONDITION_REQUIRED);
        assertCode(() -> ETags.require(" ", 7), PlatformProblem.PRECONDITION_REQUIRED);
        assertThatCode(() -> ETags.requireIfPresent(null, 7)).doesNotThrowAnyException();
    }

    @Test
    void a_version_is_a_strong_tag() {
        assertThat(ETags.of(12).getValue()).isEqualTo("12");
        assertThat(ETags.of(12).isWeak()).isFalse();
    }

    static void assertCode(ThrowingCallable call, PlatformProblem code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
