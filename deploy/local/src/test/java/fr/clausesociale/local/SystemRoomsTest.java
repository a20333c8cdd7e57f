package fr.clausesociale.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is started stands on the identity provider and the machine, the provider on the machine, and nothing the other way. */
class SystemRoomsTest {

    private static final String SYSTEM = "fr.clausesociale.local";
    private static final String IDENTITY = SYSTEM + ".identity";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SYSTEM);

    @Test
    void the_identity_provider_knows_nothing_of_the_system_around_it() {
        noClasses()
                .that()
                .resideInAPackage(IDENTITY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SYSTEM)
                .check(classes);
    }

    @Test
    void the_machine_knows_nothing_of_what_runs_on_it() {
        noClasses()
                .that()
                .resideInAPackage(SYSTEM + ".machine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SYSTEM, IDENTITY)
                .check(classes);
    }
}
