package fr.clausesociale.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    private static final String ONE = "90000003500015";
    private static final String OTHER = "90000004300019";

    @Test
    void two_people_of_one_organisation_are_two() {
        assertThat(new Actor(ONE, "a", true).isNot(new Actor(ONE, "b", true))).isTrue();
        assertThat(new Actor(ONE, "a", true).isNot(new Actor(ONE, "a", true))).isFalse();
    }

    @Test
    void behind_a_technical_account_the_whole_organisation_is_one() {
        assertThat(new Actor(ONE, "tool", false).isNot(new Actor(ONE, "a", true)))
                .isFalse();
        assertThat(new Actor(ONE, "a", true).isNot(new Actor(ONE, "tool", false)))
                .isFalse();
        assertThat(new Actor(ONE, "tool", false).isNot(new Actor(OTHER, "b", true)))
                .isTrue();
    }

    @Test
    void establishments_of_one_legal_unit_are_one_organisation() {
        Actor other = new Actor(ONE.substring(0, 9) + "00023", "tool", false);
        assertThat(new Actor(ONE, "a", true).sameOrganisation(other)).isTrue();
        assertThat(new Actor(ONE, "a", true).isNot(other)).isFalse();
    }

    @Test
    void who_acts_for_two_organisations_stays_one() {
        assertThat(new Actor(ONE, "a", true).isNot(new Actor(OTHER, "a", true))).isFalse();
    }
}
