package fr.clausesociale.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.testing.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    private static final Path MAIN = Path.of("src", "main", "java");

    /**
     * A query that asks for what was recorded under one pseudonym, in words of the database or of entities, whatever the parameter
     * is called. Of many ({@code any}) it is asked of all of somebody's, or of all of a page.
     */
    private static final Pattern BY_ONE_PSEUDONYM =
            Pattern.compile("(?:beneficiary_id|\"[^\"\n]*beneficiaryId)\\s*(?:=(?!\\s*any)|in\\b|<>)"
                    + "|\"[^\"\n]*\\b[iI]d\\s*(?:=|<>)\\s*:(?:person|pseudonym|beneficiary)\\b");

    /**
     * What is kept or told of a pseudonym and not of a person: under which keys it is found, what was declared under it, whether
     * a prescriber's referral of it is in doubt, the two sides of a pair, who takes it over, what was said under it before it was
     * merged, when it was last in contact, which counts for whoever stands for it; and an erasure, which finds all by itself.
     */
    private static final Set<String> OF_A_PSEUDONYM = Set.of(
            "DoubtfulReferrals.java",
            "DueDates.java",
            "HandOverChanges.java",
            "LastContacts.java",
            "MatchKeys.java",
            "MatchReach.java",
            "OppositionsParted.java",
            "PeopleSearch.java",
            "Referrals.java",
            "Removal.java");

    /** Who a prescriber is answered by. */
    private static final List<String> ANSWERING = List.of(
            "ReferralResource",
            "ReferralChangeResource",
            "ReferralImport",
            "Registration",
            "Amendment",
            "Arrivals",
            "ReferralChecks",
            "Doubts");

    ArchitectureTest() {
        super("beneficiaries");
    }

    @Override
    protected List<String> packagesOfPeople() {
        return List.of("person", "referral", "identity", "candidate", "progress");
    }

    @Test
    void what_is_known_of_a_person_is_asked_under_all_pseudonyms() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file ->
                                    !OF_A_PSEUDONYM.contains(file.getFileName().toString()))
                            .filter(ArchitectureTest::asksByOnePseudonym))
                    .as("ask by Pseudonyms instead")
                    .isEmpty();
        }
    }

    /** Nothing of an answer, not even its time, may depend on whether somebody is known. */
    @Test
    void who_answers_a_prescriber_does_not_ask_who_is_known() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.clausesociale.beneficiaries");
        for (String answering : ANSWERING) {
            JavaClass type = classes.get("fr.clausesociale.beneficiaries.referral." + answering);
            assertThat(type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getSimpleName())
                            .filter(Set.of(
                                    "Recognition",
                                    "Recognising",
                                    "Beneficiaries",
                                    "Beneficiary",
                                    "AlikePeople",
                                    "Pseudonyms")::contains))
                    .as("%s: bring it to the person after the answer (DeclarationsTold)", answering)
                    .isEmpty();
        }
    }

    private static boolean asksByOnePseudonym(Path file) {
        try {
            return BY_ONE_PSEUDONYM.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
