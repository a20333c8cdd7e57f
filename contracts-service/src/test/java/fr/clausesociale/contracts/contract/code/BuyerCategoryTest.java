package fr.clausesociale.contracts.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuyerCategoryTest {

    @Test
    void the_numbering_tells_ministries_and_local_authorities_and_nothing_of_others() {
        assertThat(BuyerCategory.numbered("110000015")).hasValue(BuyerCategory.STATE);
        assertThat(BuyerCategory.numbered("212102313")).hasValue(BuyerCategory.COMMUNE);
        assertThat(BuyerCategory.numbered("222100018")).hasValue(BuyerCategory.DEPARTMENT);
        assertThat(BuyerCategory.numbered("232100016")).hasValue(BuyerCategory.REGION);
        assertThat(BuyerCategory.numbered("242100410")).hasValue(BuyerCategory.EPCI);
        assertThat(BuyerCategory.numbered("200053726")).isEmpty();
    }

    @Test
    void nothing_is_of_the_state_and_local() {
        assertThat(BuyerCategory.STATE.excludes(BuyerCategory.COMMUNE)).isTrue();
        assertThat(BuyerCategory.HOSPITAL.excludes(BuyerCategory.STATE)).isTrue();
        assertThat(BuyerCategory.CONTRACTING_ENTITY.excludes(BuyerCategory.STATE))
                .isFalse();
        assertThat(BuyerCategory.DEPARTMENT.excludes(BuyerCategory.COMMUNE))
                .as("Paris is both")
                .isFalse();
    }

    @Test
    void another_level_is_unexpected_and_a_contracting_entity_is_not() {
        assertThat(BuyerCategory.DEPARTMENT.unexpectedFor(BuyerCategory.COMMUNE))
                .isTrue();
        assertThat(BuyerCategory.COMMUNE.unexpectedFor(BuyerCategory.COMMUNE)).isFalse();
        assertThat(BuyerCategory.CONTRACTING_ENTITY.unexpectedFor(BuyerCategory.COMMUNE))
                .isFalse();
    }
}
