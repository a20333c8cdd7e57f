package fr.clausesociale.contracts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeneficiaryTest {

    @Test
    void an_erased_pseudonym_stays_that_of_the_person_it_was_merged_into() {
        UUID into = UUID.randomUUID();
        Beneficiary beneficiary = new Beneficiary();
        beneficiary.linked(into);
        beneficiary.tell(Beneficiary.ERASED);
        assertThat(beneficiary.erased()).isTrue();
        assertThat(beneficiary.mergedInto()).isEqualTo(into);
    }

    @Test
    void what_is_told_of_a_person_again_unmerges_nobody() {
        UUID into = UUID.randomUUID();
        Beneficiary beneficiary = new Beneficiary();
        beneficiary.linked(into);
        beneficiary.tell("ACTIVE");
        assertThat(beneficiary.mergedInto()).isEqualTo(into);
    }

    @Test
    void a_merger_that_is_undone_is_undone() {
        Beneficiary beneficiary = new Beneficiary();
        beneficiary.linked(UUID.randomUUID());
        beneficiary.linked(null);
        assertThat(beneficiary.mergedInto()).isNull();
    }
}
