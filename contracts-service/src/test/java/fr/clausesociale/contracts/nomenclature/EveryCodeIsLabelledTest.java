package fr.clausesociale.contracts.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCodeIsLabelledTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** Lists that are not called as their type is. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("placement.terms.WorkContract", "contractType"),
            Map.entry("obligation.ledger.EntryKind", "obligationEntryKind"),
            Map.entry("statement.acceptance.EntryKind", "hoursKind"),
            Map.entry("obligation.calibration.Calibration$Rounding", "rounding"),
            Map.entry("placement.WindowTerms$Start", "windowStart"),
            Map.entry("legal.Finding$Outcome", "findingOutcome"),
            Map.entry("commitment.Unit", "commitmentUnit"),
            Map.entry("reading.nextactions.NextAction$What", "nextAction"),
            Map.entry("reading.nextactions.NextAction$Who", "nextActor"),
            Map.entry("reading.nextactions.Signal$What", "signal"),
            Map.entry("evidence.Verdict", "evidenceVerdict"),
            Map.entry("platform.proposal.ProposalStatus", "handOverStatus"),
            Map.entry("statement.acceptance.Confirmation$As", "confirmedAs"));

    /** Codes that no answer shows. */
    private static final Set<String> INTERNAL = Set.of(
            "reading.contracts.ContractSort",
            "contract.registry.Outcome$Kind",
            "policy.Policy",
            "reserved.Reservation",
            "reserved.ReservedHolders$Held",
            "statement.limit.ExecutionEnd$Kind");

    /** Codes of the library that answers of this service show. */
    private static final List<String> SHARED = List.of(
            "platform.imports.job.ImportStatus",
            "platform.imports.job.ImportMode",
            "platform.imports.kind.RowOutcome",
            "platform.proposal.ProposalStatus");

    /** Lists whose codes are no type: open ones, or written beside an answer. */
    private static final Set<String> OPEN = Set.of("programme", "trade", "exit", "alert", "reviewReason");

    private final Nomenclatures nomenclatures = new Nomenclatures();

    @ParameterizedTest
    @MethodSource("types")
    void every_code_of_a_type_has_a_label_in_both_languages_and_no_other_code_has(String type) throws Exception {
        String list = list(type);
        List<String> codes = Arrays.stream(Class.forName(name(type)).getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            List<Label> labels = nomenclatures.labels(list, locale).orElseThrow(() -> new AssertionError(list));
            assertThat(labels).extracting(Label::code).containsExactlyInAnyOrderElementsOf(codes);
            assertThat(labels).extracting(Label::label).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Test
    void there_is_no_list_that_stands_for_nothing() throws IOException {
        Set<String> lists = new HashSet<>(OPEN);
        types().forEach(type -> lists.add(list(type)));
        assertThat(nomenclatures.lists())
                .containsExactlyInAnyOrderElementsOf(lists)
                .hasSizeGreaterThan(30);
    }

    @Test
    void english_is_no_french_left_over() {
        long same = nomenclatures.lists().stream()
                .filter(list ->
                        nomenclatures.labels(list, Locale.FRENCH).equals(nomenclatures.labels(list, Locale.ENGLISH)))
                .count();
        assertThat(same).isZero();
        assertThat(nomenclatures.labels("contractType", Locale.ENGLISH).orElseThrow())
                .contains(new Label("FIXED_TERM", "Fixed-term contract"));
        assertThat(nomenclatures.labels("contractType", Locale.FRENCH).orElseThrow())
                .contains(new Label("FIXED_TERM", "CDD"));
        assertThat(nomenclatures.labels("colour", Locale.FRENCH)).isEmpty();
    }

    private static String list(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return NAMED.getOrDefault(type, Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
    }

    private static String name(String type) {
        return (SHARED.contains(type) ? "fr.clausesociale." : "fr.clausesociale.contracts.") + type;
    }

    /** All types of codes of the service, without its package: {@code contract.MarketType}. */
    static List<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("fr/clausesociale/contracts"))) {
            Stream<String> own = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .filter(EveryCodeIsLabelledTest::shown)
                    .map(name -> name.substring("fr.clausesociale.contracts.".length()))
                    .filter(type -> !INTERNAL.contains(type));
            return Stream.concat(own, SHARED.stream()).sorted().toList();
        }
    }

    private static boolean shown(String name) {
        try {
            Class<?> type = Class.forName(name, false, EveryCodeIsLabelledTest.class.getClassLoader());
            return type.isEnum() && !ProblemCode.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
