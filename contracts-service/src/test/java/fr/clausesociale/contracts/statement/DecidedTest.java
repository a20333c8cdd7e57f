package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedTest {

    /** Said by corrections alone. */
    private static final List<String> OF_REVERSALS = List.of("reverses", "reason");

    @Test
    void everything_that_an_entry_says_is_written_though_the_mapper_does_not_write_it() {
        List<String> said = Arrays.stream(HoursEntry.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("$") && !OF_REVERSALS.contains(name))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase())
                .toList();
        String columns = Decided.ENTRIES.substring(0, Decided.ENTRIES.indexOf(")"));
        assertThat(said)
                .hasSizeGreaterThan(10)
                .allSatisfy(column -> assertThat(columns).containsPattern("\\b" + column + "\\b"));
    }
}
