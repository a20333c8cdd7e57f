package fr.clausesociale.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ContractsArchitectureTest extends ArchitectureRules {

    private static final String READING = "fr.clausesociale.contracts.reading..";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.clausesociale.contracts");

    ContractsArchitectureTest() {
        super("contracts");
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
