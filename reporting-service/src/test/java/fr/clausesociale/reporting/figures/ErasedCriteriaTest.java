package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.key;
import static fr.clausesociale.reporting.facts.Scenario.keyDestroyed;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static fr.clausesociale.reporting.facts.Scenario.renewed;
import static fr.clausesociale.reporting.facts.Scenario.sealedFor;
import static fr.clausesociale.reporting.facts.Scenario.sealedProfile;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells of health, offences or social care is sealed under the person's own key: with that it is gone, and nothing else. */
class ErasedCriteriaTest {

    private static final List<Question> OTHERS = List.of(
            Questions.of("FR", null, null, null, null, null),
            Questions.of("FR", null, null, null, "month,sex", null),
            Questions.of("FR", null, null, null, "marketType,ageBand", null),
            Questions.of("FR", null, null, null, "region,qpv", null));

    private static final OwnKey ANNES = OwnKey.draw();
    private static final OwnKey BASILES = OwnKey.draw();

    /** Anne has a criterion of health alone, Basile one beside another, and Chloé none. */
    private static final List<Version> FACTS = List.of(
            contract("c", 1, "WORKS", "27", "21"),
            placement("pa", 1, "anne", "da"),
            placement("pb", 1, "basile", "db"),
            placement("pc", 1, "chloe", "dc"),
            sealedProfile(profile("da", "anne", "F"), ANNES, "RQTH"),
            sealedProfile(profile("db", "basile", "M", "DELD"), BASILES, "JUSTICE"),
            profile("dc", "chloe", "F", "DELD"),
            hours("ea", "pa", "anne", "c", "2026-03", "10"),
            hours("eb", "pb", "basile", "c", "2026-03", "20"),
            hours("ec", "pc", "chloe", "c", "2026-04", "40"));

    private static final List<Version> KEYS = List.of(key("anne", ANNES), key("basile", BASILES));
    private static final List<Version> ERASED = List.of(keyDestroyed("anne"), keyDestroyed("basile"));

    @TempDir
    Path folder;

    private final List<Stores> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Stores::close);
    }

    @SafeVarargs
    private Stores told(String name, List<Version>... batches) throws Exception {
        Stores stores = TestStores.with(Files.createDirectory(folder.resolve(name)), List.of(batches));
        opened.add(stores);
        return stores;
    }

    private static Map<String, String> byCriterion(Stores stores) throws Exception {
        return ask(stores, Questions.of("FR", null, null, null, "criterion", null)).stream()
                .collect(
                        toMap(cell -> cell.values().get(0), cell -> cell.hours().toPlainString()));
    }

    private static List<Cell> ask(Stores stores, Question question) throws Exception {
        Granted granted = Grants.everything(question.territory());
        return stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book))
                .rows();
    }

    private static List<List<Cell>> others(Stores stores) throws Exception {
        List<List<Cell>> all = new ArrayList<>();
        for (Question question : OTHERS) {
            all.add(ask(stores, question));
        }
        return all;
    }

    @Test
    void with_the_keys_every_criterion_has_its_hours_whichever_comes_first() throws Exception {
        Map<String, String> all = Map.of("RQTH", "10.00", "JUSTICE", "20.00", "DELD", "60.00");

        assertThat(byCriterion(told("before", KEYS, FACTS))).isEqualTo(all);
        assertThat(byCriterion(told("after", FACTS, KEYS))).isEqualTo(all);
    }

    @Test
    void when_the_keys_are_destroyed_the_hours_are_not_stated_by_criterion_and_all_other_figures_are_the_same()
            throws Exception {
        Stores stores = told("live", FACTS, KEYS);
        List<List<Cell>> before = others(stores);

        stores.open().write(ERASED, Map.of());

        assertThat(byCriterion(stores)).isEqualTo(Map.of("NOT_STATED", "10.00", "DELD", "60.00"));
        assertThat(others(stores)).isEqualTo(before);
    }

    @Test
    void built_again_from_what_compaction_leaves_the_figures_are_those_after_the_erasure() throws Exception {
        Stores live = told("live", FACTS, KEYS, ERASED);
        Stores again = told("again", FACTS);

        assertThat(byCriterion(again)).isEqualTo(byCriterion(live));
        assertThat(others(again)).isEqualTo(others(live));
    }

    @Test
    void two_who_turned_out_to_be_one_and_are_erased_leave_every_figure_as_it_was() throws Exception {
        List<Version> merged = List.of(person("basile", 1, "anne"));
        Stores stores = told("live", FACTS, KEYS, merged);
        List<List<Cell>> before = others(stores);

        stores.open().write(ERASED, Map.of());

        assertThat(others(stores)).isEqualTo(before);
        assertThat(others(told("again", merged, FACTS))).isEqualTo(before);
    }

    /** As long as they were one, a decision about Basile was recorded under Anne's pseudonym, and under her key. */
    @Test
    void what_is_intimate_of_a_decision_that_changed_hands_goes_with_whom_it_belongs_to_and_with_nobody_else()
            throws Exception {
        OwnKey annesNew = OwnKey.draw();
        Version recorded = sealedProfile(profile("db", "anne", "M", "DELD"), ANNES, "JUSTICE");
        List<Version> facts = List.of(
                contract("c", 1, "WORKS", "27", "21"),
                placement("pa", 1, "anne", "da"),
                placement("pb", 1, "anne", "db"),
                sealedProfile(profile("da", "anne", "F"), ANNES, "RQTH"),
                recorded,
                hours("ea", "pa", "anne", "c", "2026-03", "10"),
                hours("eb", "pb", "anne", "c", "2026-03", "20"));
        List<Version> parted = List.of(
                sealedFor(sealedProfile(profile("da", "anne", "F"), ANNES, "RQTH"), "anne", annesNew, "RQTH"),
                sealedFor(recorded, "basile", BASILES, "JUSTICE"));
        List<Version> keys = List.of(renewed("anne", annesNew), key("basile", BASILES));
        Map<String, String> all = Map.of("RQTH", "10.00", "JUSTICE", "20.00", "DELD", "20.00");
        Stores live = told("parted", List.of(key("anne", ANNES)), facts);
        assertThat(byCriterion(live)).isEqualTo(all);

        live.open().write(keys, Map.of());
        live.open().write(parted, Map.of());

        assertThat(byCriterion(live)).isEqualTo(all);
        assertThat(byCriterion(told("in other order", parted, keys, facts, List.of(key("anne", ANNES)))))
                .isEqualTo(all);
        live.open().write(List.of(keyDestroyed("basile")), Map.of());
        assertThat(byCriterion(live)).isEqualTo(Map.of("RQTH", "10.00", "DELD", "20.00"));
        assertThat(byCriterion(told("without anne", facts, parted, keys, List.of(keyDestroyed("anne")))))
                .isEqualTo(Map.of("NOT_STATED", "10.00", "JUSTICE", "20.00", "DELD", "20.00"));
        assertThat(byCriterion(told("compacted", facts, parted, List.of(renewed("anne", annesNew)))))
                .isEqualTo(Map.of("RQTH", "10.00", "DELD", "20.00"));
    }

    @Test
    void the_file_names_no_sensitive_criterion_and_holds_no_key() throws Exception {
        Stores stores = told("file", KEYS, FACTS);
        assertThat(byCriterion(stores)).containsKey("RQTH");

        stores.open().write(List.of(hours("ed", "pa", "anne", "c", "2026-05", "1")), Map.of());
        stores.keep();
        stores.close();

        for (String name : List.of("figures.duckdb", "figures.duckdb.lines")) {
            String file = Files.readString(folder.resolve("file").resolve(name), StandardCharsets.ISO_8859_1);
            assertThat(file).contains("DELD").doesNotContain("RQTH", "JUSTICE", ANNES.text(), BASILES.text());
        }
    }

    @Test
    void lines_that_were_kept_say_what_is_said_without_the_keys_which_bring_back_the_rest() throws Exception {
        Stores stores = told("kept", FACTS, KEYS);
        Map<String, String> before = byCriterion(stores);
        List<List<Cell>> all = others(stores);
        stores.keep();
        stores.close();

        Stores again = TestStores.in(folder.resolve("kept"));
        opened.add(again);
        again.open();
        again.serve();

        assertThat(byCriterion(again)).isEqualTo(Map.of("NOT_STATED", "10.00", "DELD", "60.00"));
        assertThat(others(again)).isEqualTo(all);
        again.open().write(KEYS, Map.of());
        assertThat(byCriterion(again)).isEqualTo(before);
        assertThat(others(again)).isEqualTo(all);
        again.open().write(ERASED, Map.of());
        assertThat(byCriterion(again)).isEqualTo(Map.of("NOT_STATED", "10.00", "DELD", "60.00"));
    }

    @Test
    void a_key_is_in_no_text_that_may_be_logged() {
        assertThat(ANNES.toString() + new KeyFact(java.util.UUID.randomUUID(), ANNES.text(), null))
                .doesNotContain(ANNES.text());
    }
}
