package fr.clausesociale.contracts.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadcountTest {

    @Test
    void a_number_that_tells_of_few_people_of_others_is_not_told() {
        assertThat(new Headcount(30, 0).shown(5)).isEqualTo(30);
        assertThat(new Headcount(30, 4).shown(5)).isNull();
        assertThat(new Headcount(30, 5).shown(5)).isEqualTo(30);
    }
}
