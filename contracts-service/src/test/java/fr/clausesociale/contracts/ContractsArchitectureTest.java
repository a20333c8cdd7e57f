package fr.clausesociale.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.testing.ArchitectureRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractsArchitectureTest extends ArchitectureRules {

    private static final Pattern WRITES_CONTRACT = Pattern.compile("(update|insert into|delete from) contract[ \"]");

    private static final String READING = "fr.clausesociale.contracts.reading..";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.clausesociale.contracts");

    ContractsArchitectureTest() {
        super("contracts");
    }

    /** The contract is one, as an entity; what is kept beside it has one place too, where its columns are listed. */
    @Test
    void the_row_of_a_contract_has_two_writers() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(source ->
                                    WRITES_CONTRACT.matcher(text(source)).find())
                            .map(source -> source.getFileName().toString()))
                    .containsExactly("ContractIndex.java");
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_read_of_everything_is_asked_by_nothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage(READING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(READING)
                .check(classes);
    }

    /** Beside what it shows, a list would have to know all else that narrows or sorts it. */
    @Test
    void lists_stand_where_everything_may_be_asked() {
        noClasses()
                .that()
                .resideOutsideOfPackage(READING)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ListDefinition.class, KeysetReader.class, FeedReader.class)
                .check(classes);
    }
}
