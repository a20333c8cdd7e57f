package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.store.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    @TempDir
    Path folder;

    @Test
    void what_is_owed_that_needs_more_memory_than_there_is_is_refused_as_too_large() {
        Figures figures =
                new Figures(TestStores.outOfMemory(folder), null, null, new BusinessClock(() -> Duration.ZERO));
        Question question = Questions.of("FR", null, null, null, null, "due");
        Granted everything = Grants.everything("FR");
        assertThatThrownBy(() -> figures.owedRows(question, everything, 10))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(FiguresProblem.QUESTION_TOO_LARGE));
    }
}
