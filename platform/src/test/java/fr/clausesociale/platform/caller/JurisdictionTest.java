package fr.clausesociale.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JurisdictionTest {

    private static final Territory DIJON = new Territory("21231", "242100410", "21", "27");
    private static final Territory LYON = new Territory("69123", "200046977", "69", "84");
    private static final String OURS = "13002526500013";
    private static final String OTHERS = "21210231300016";

    private static Jurisdiction of(String... territories) {
        return new Jurisdiction(OURS, Set.of(territories));
    }

    @Test
    void what_names_the_organisation_falls_to_it_wherever_it_lies() {
        assertThat(of("DEP-21").covers(OURS, LYON)).isTrue();
        assertThat(of().covers(OURS, LYON)).isTrue();
    }

    @Test
    void what_names_another_never_does() {
        assertThat(of("FR").covers(OTHERS, DIJON)).isFalse();
    }

    @Test
    void what_names_nobody_falls_to_whoever_answers_for_its_place() {
        assertThat(of("DEP-21").covers(null, DIJON)).isTrue();
        assertThat(of("REG-27", "REG-84").covers(null, LYON)).isTrue();
        assertThat(of("DEP-21").covers(null, LYON)).isFalse();
        assertThat(of().covers(null, DIJON)).isFalse();
    }

    @Test
    void a_place_that_is_not_known_lies_in_all_of_france_only() {
        assertThat(of("DEP-21").covers(null, (Territory) null)).isFalse();
        assertThat(of("FR").covers(null, (Territory) null)).isTrue();
    }

    @Test
    void what_is_written_as_no_territory_holds_nothing() {
        assertThat(of("21", "PAYS-FR").covers(null, DIJON)).isFalse();
    }

    @Test
    void an_organisation_that_is_not_known_is_named_by_nothing() {
        assertThat(new Jurisdiction(null, Set.of("DEP-21")).covers(OURS, DIJON)).isFalse();
        assertThat(new Jurisdiction(null, Set.of()).ways(new Judging(OURS, DIJON)))
                .isEmpty();
    }

    @Test
    void all_is_found_that_one_by_one_is_judged_to_fall_to_it() {
        for (String organisation : new String[] {OURS, null}) {
            for (Set<String> territories : List.of(
                    Set.<String>of(),
                    Set.of("DEP-21"),
                    Set.of("REG-84", "COM-21231"),
                    Set.of("FR", "DEP-69"),
                    Set.of("x"))) {
                for (String named : new String[] {OURS, OTHERS, null}) {
                    for (Territory place : List.of(DIJON, LYON, Territory.FRANCE)) {
                        Jurisdiction jurisdiction = new Jurisdiction(organisation, territories);
                        assertThat(jurisdiction.ways(new Judging(named, place)).contains(true))
                                .as("%s, naming %s, in %s", jurisdiction, named, place)
                                .isEqualTo(jurisdiction.covers(named, place));
                    }
                }
            }
        }
    }

    /** The terms of one thing at hand: whether each holds of it. */
    private record Judging(String named, Territory place) implements Jurisdiction.Terms<Boolean> {

        @Override
        public Boolean named(String organisation) {
            return organisation.equals(named);
        }

        @Override
        public Boolean namingNobody() {
            return named == null;
        }

        @Override
        public Boolean within(TerritoryName territory, int number) {
            return place.isIn(territory);
        }

        @Override
        public Boolean both(Boolean one, Boolean other) {
            return one && other;
        }
    }
}
