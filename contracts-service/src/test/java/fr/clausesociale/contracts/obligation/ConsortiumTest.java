package fr.clausesociale.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.contract.IdType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsortiumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String LEAD = "90000001900019";
    private static final String OTHER = "90000002700012";

    @Test
    void the_lead_answers_for_what_no_other_took_over() {
        Consortium consortium = Consortium.of(
                List.of(
                        contractor(LEAD, ContractorRole.LEAD, null, null),
                        contractor(OTHER, ContractorRole.CO_CONTRACTOR, null, null)),
                new BigDecimal("1000.00"),
                List.of(new Consortium.Transfer(LEAD, OTHER, new BigDecimal("300.00"))),
                Map.of("900000027", new BigDecimal("100.00"), "", new BigDecimal("50.00")),
                DAY);
        Consortium.Member lead = consortium.members().get(0);
        assertThat(lead.owes()).isEqualByComparingTo("700.00");
        assertThat(lead.done()).isEqualByComparingTo("50.00");
        assertThat(lead.transferredOut()).isEqualByComparingTo("300.00");
        Consortium.Member other = consortium.members().get(1);
        assertThat(other.owes()).isEqualByComparingTo("300.00");
        assertThat(other.done()).isEqualByComparingTo("100.00");
        assertThat(other.remaining()).isEqualByComparingTo("200.00");
        assertThat(consortium.accepted()).isEqualByComparingTo("150.00");
    }

    @Test
    void what_the_former_holder_did_stays_with_it_and_the_rest_follows_its_successor() {
        Consortium consortium = Consortium.of(
                List.of(
                        contractor(LEAD, ContractorRole.LEAD, null, DAY.minusDays(1)),
                        contractor(OTHER, ContractorRole.LEAD, DAY, null)),
                new BigDecimal("1000.00"),
                List.of(),
                Map.of("900000019", new BigDecimal("400.00")),
                DAY);
        assertThat(consortium.members().get(0).owes()).isEqualByComparingTo("400.00");
        assertThat(consortium.members().get(0).remaining()).isEqualByComparingTo("0.00");
        assertThat(consortium.members().get(1).owes()).isEqualByComparingTo("600.00");
        assertThat(consortium.members().get(1).done()).isEqualByComparingTo("0.00");
    }

    private static Contractor contractor(String id, ContractorRole role, LocalDate from, LocalDate until) {
        return new Contractor(id, IdType.SIRET, "x", role, from, until);
    }
}
