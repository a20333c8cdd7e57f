package fr.clausesociale.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** A query that asks for what was recorded under one pseudonym. */
    private static final Pattern BY_ONE_PSEUDONYM = Pattern.compile("\"[^\"\n]*beneficiaryId (=|in|<>) ");

    /**
     * What is kept or told of a pseudonym and not of a person: under which keys it is found, what was declared under it, whether
     * a prescriber's referral of it is in doubt, the two sides of a pair, what an erasure removes of each, and hand-overs, which a
     * merge ends.
     */
    private static final Set<String> OF_A_PSEUDONYM = Set.of(
            "DoubtfulReferrals.java",
            "HandOverChanges.java",
            "MatchReach.java",
            "PeopleSearch.java",
            "Referrals.java",
            "Removal.java");

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

    private static boolean asksByOnePseudonym(Path file) {
        try {
            return BY_ONE_PSEUDONYM.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
