package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an entity says is written, too, where the mapper does not write it. */
class PastTheMapperTest {

    @Test
    void an_entry_of_accepted_hours_is_written_with_all_that_it_says() {
        Set<String> ofReversals = Set.of("reverses", "reason", "annulled");

        assertWritten(DecisionRows.ENTRIES, HoursEntry.class, ofReversals);
    }

    @Test
    void a_statement_that_a_file_tells_is_written_with_all_that_a_draft_says() {
        Set<String> notOfDrafts = Set.of(
                "submitted_by",
                "submitted_by_subject",
                "submitted_by_person",
                "submitted_at",
                "decided_at",
                "decided_by",
                "returns",
                "confirmations");
        Set<String> elsewhere = Set.of("feed_position", "lines", "scope", "updated_on");

        assertWritten(StatementRows.STATEMENTS, Statement.class, notOfDrafts, elsewhere);
    }

    @Test
    void a_line_that_a_file_tells_is_written_with_all_that_a_draft_says() {
        // no file estimates hours
        Set<String> notOfDrafts = Set.of("reason", "entry_id", "accepted_hours", "accepted_days", "estimate");
        // by its identifier
        Set<String> elsewhere = Set.of("statement");

        assertWritten(StatementRows.LINES, StatementLine.class, notOfDrafts, elsewhere);
    }

    /** What is embedded says its facts under their own names. */
    private static Stream<String> facts(Field field) {
        if (field.getType().isRecord() && field.isAnnotationPresent(Embedded.class)) {
            return Arrays.stream(field.getType().getDeclaredFields())
                    .filter(each -> !Modifier.isStatic(each.getModifiers()))
                    .flatMap(PastTheMapperTest::facts);
        }
        return Stream.of(
                field.isAnnotationPresent(Column.class)
                                && !field.getAnnotation(Column.class).name().isEmpty()
                        ? field.getAnnotation(Column.class).name()
                        : field.getName());
    }

    @SafeVarargs
    private static void assertWritten(String insert, Class<?> entity, Set<String>... without) {
        List<String> columns = Arrays.asList(insert.substring(insert.indexOf('(') + 1, insert.indexOf(')'))
                .replace(" ", "")
                .split(","));
        List<String> said = Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(PastTheMapperTest::facts)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("$"))
                .filter(name -> Arrays.stream(without).noneMatch(names -> names.contains(name)))
                .toList();
        assertThat(said).hasSizeGreaterThan(8);
        assertThat(columns).containsAll(said);
    }
}
