package fr.clausesociale.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Digits;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that is told is rounded without a word: a number with more digits than are kept is refused where it comes in. */
class AmountsAskedTest {

    private static final String MONEY = "amount|estimatedValue|perHour|amountPerHour|hourlyCost|cap";

    @Test
    void every_number_that_is_asked_for_says_how_many_decimals_it_has_and_money_has_two_at_most() {
        List<Field> asked = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.clausesociale.contracts")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Request"))
                        .map(type -> type.reflect())
                        .filter(Class::isRecord)
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> field.getType() == BigDecimal.class)
                        .toList();

        assertThat(asked).extracting(Field::getName).contains("amount", "estimatedValue", "cap");
        assertThat(asked).allSatisfy(field -> {
            Digits told = field.getAnnotation(Digits.class);
            assertThat(told).as(String.valueOf(field)).isNotNull();
            if (field.getName().matches(MONEY)) {
                assertThat(told.fraction()).as(String.valueOf(field)).isLessThanOrEqualTo(2);
            }
        });
    }
}
