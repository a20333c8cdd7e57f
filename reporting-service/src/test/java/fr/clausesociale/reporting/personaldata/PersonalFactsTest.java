package fr.clausesociale.reporting.personaldata;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.decision;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static fr.clausesociale.reporting.facts.Scenario.sealedProfile;
import static fr.clausesociale.reporting.facts.Scenario.split;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All facts in which somebody stands, under whichever pseudonym, and nobody else's. */
class PersonalFactsTest {

    @TempDir
    Path folder;

    private Stores stores;

    @BeforeEach
    void twoPeopleOfWhomOneWasReferredTwice() throws Exception {
        stores = TestStores.with(
                folder,
                List.of(List.of(
                        contract("c", 1, "WORKS", "27", "21"),
                        decision("da", "anne"),
                        sealedProfile(profile("da", "anne", "F", "DELD"), OwnKey.draw(), "RQTH"),
                        placement("pa", 1, "anne", "da"),
                        hours("ea", "pa", "anne", "c", "2026-03", "10"),
                        placement("pa2", 1, "anne2", null),
                        hours("ea2", "pa2", "anne2", "c", "2026-03", "12"),
                        person("anne2", 1, "anne"),
                        placement("pb", 1, "basile", null),
                        hours("eb", "pb", "basile", "c", "2026-03", "20"),
                        person("basile", 1, "anne"),
                        placement("pc", 1, "anne", null),
                        hours("ec", "pc", "anne", "c", "2026-03", "30"),
                        split("basile", 2, "anne", "pc"))));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private PersonalFacts of(String name) throws Exception {
        UUID pseudonym = id(name);
        return stores.read(connection -> PersonalFacts.of(connection, pseudonym));
    }

    @Test
    void everything_under_all_pseudonyms_is_given_out_whichever_is_asked_for() throws Exception {
        PersonalFacts facts = of("anne2");

        assertThat(facts.pseudonyms()).containsExactlyInAnyOrder(id("anne"), id("anne2"));
        assertThat(facts).isEqualTo(of("anne"));
        assertThat(facts.records())
                .containsKeys(
                        "hours_version",
                        "placement_version",
                        "decision_version",
                        "profile_version",
                        "beneficiary_version");
        assertThat(facts.records().get("hours_version"))
                .extracting(row -> row.get("hours").toString())
                .containsExactlyInAnyOrder("10.00", "12.00");
    }

    @Test
    void nobody_elses_facts_are_among_them_nor_what_is_sealed() throws Exception {
        assertThat(of("anne").toString())
                .doesNotContain(id("basile").toString(), id("pb").toString(), id("pc").toString())
                .contains("DELD")
                .doesNotContain("sealed");
        assertThat(of("basile").records().get("hours_version"))
                .as("what was recorded while the two were taken for one, too")
                .extracting(row -> row.get("hours").toString())
                .containsExactlyInAnyOrder("20.00", "30.00");
    }

    @Test
    void of_somebody_unknown_there_is_nothing() throws Exception {
        assertThat(of("nobody").records()).isEmpty();
    }
}
