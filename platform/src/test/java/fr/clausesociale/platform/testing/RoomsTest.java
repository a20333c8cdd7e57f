package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomsTest {

    private final Rooms rooms = new Rooms();

    @Test
    void the_shortest_way_back_is_told() {
        rooms.lead("top", "middle");
        rooms.lead("middle", "bottom");
        rooms.lead("top", "bottom");

        assertThat(rooms.way("top", "bottom"))
                .hasValueSatisfying(way -> assertThat(way).containsExactly("top", "bottom"));
        assertThat(rooms.way("bottom", "top")).isEmpty();
    }

    @Test
    void what_lies_outside_of_all_packages_leads_nowhere() {
        rooms.lead("top", "");
        rooms.lead("", "bottom");

        assertThat(rooms.way("top", "bottom")).isEmpty();
    }
}
