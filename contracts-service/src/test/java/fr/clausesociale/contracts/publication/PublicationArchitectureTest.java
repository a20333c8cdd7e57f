package fr.clausesociale.contracts.publication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PublicationArchitectureTest {

    private static final String ROOM = "fr.clausesociale.contracts.publication";
    private static final String[] READING = {ROOM + ".file..", ROOM + ".record.."};

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOM);

    @Test
    void reading_needs_neither_application_nor_database_nor_http() {
        noClasses()
                .that()
                .resideInAnyPackage(READING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "jakarta.ws.rs..",
                        "java.sql..",
                        "javax.sql..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..")
                .check(classes);
    }

    @Test
    void reading_knows_nothing_of_what_is_done_with_it() {
        noClasses()
                .that()
                .resideInAnyPackage(READING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOM + ".export..", ROOM + ".taking..")
                .check(classes);
    }

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching(ROOM + ".(*)..").should().beFreeOfCycles().check(classes);
    }
}
