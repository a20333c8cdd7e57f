package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.forms.Form;
import fr.clausesociale.reporting.forms.Sheet;
import fr.clausesociale.reporting.settings.FiguresBounds;
import fr.clausesociale.reporting.store.CopyTooLarge;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final FiguresBounds BOUNDS =
            new SmallRyeConfigBuilder().withMapping(FiguresBounds.class).build().getConfigMapping(FiguresBounds.class);

    @TempDir
    Path folder;

    @Test
    void a_form_that_writes_each_combination_is_refused_where_there_are_too_many() {
        Figures figures =
                new Figures(TestStores.in(folder), null, null, new BusinessClock(() -> Duration.ZERO), BOUNDS);
        List<Sheet.Dimension> dimensions = IntStream.range(0, 4)
                .mapToObj(i -> new Sheet.Dimension("d" + i, "D"))
                .toList();
        List<Sheet.Row> rows = IntStream.range(0, 1_000)
                .mapToObj(i -> new Sheet.Row(
                        Collections.nCopies(4, new Sheet.Value("v" + i, "V")), List.of(BigDecimal.ONE), null))
                .toList();
        Sheet sheet = new Sheet(
                Map.of(), dimensions, List.of(new Sheet.Measure("hours", "H", 2)), rows, rows.get(0), List.of());

        figures.few(sheet, Form.CSV);
        assertThatThrownBy(() -> figures.few(sheet, Form.JSON_STAT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(FiguresProblem.TOO_MANY_COMBINATIONS));
    }

    @Test
    void what_is_owed_that_needs_more_memory_than_there_is_is_refused_as_too_large() {
        Figures figures =
                new Figures(TestStores.outOfMemory(folder), null, null, new BusinessClock(() -> Duration.ZERO), BOUNDS);
        Question question = Questions.of("FR", null, null, null, null, "due");
        Granted everything = Grants.everything("FR");
        assertThatThrownBy(() -> figures.owedRows(question, everything, 10))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(FiguresProblem.QUESTION_TOO_LARGE));
    }

    @Test
    void a_copy_that_takes_more_memory_than_it_may_is_told_to_who_asks() throws Exception {
        Stores stores = TestStores.inHeap(folder, 1 << 10);
        assertThatThrownBy(() -> stores.open().write(List.of(), Map.of()))
                .isInstanceOfSatisfying(CopyTooLarge.class, stores::failed);
        Figures figures = new Figures(stores, null, null, new BusinessClock(() -> Duration.ZERO), BOUNDS);
        assertThatThrownBy(() -> figures.ask(Book::size)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(FiguresProblem.COPY_TOO_LARGE);
            assertThat(problem.code().status()).isEqualTo(503);
        });
        stores.close();
    }
}
