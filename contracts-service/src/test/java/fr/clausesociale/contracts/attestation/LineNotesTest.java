package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.GivenOpinion;
import fr.clausesociale.contracts.obligation.Opinion;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineNotesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Test
    void a_waiver_is_printed_with_who_decided_it_and_the_opinion_given_before() {
        GivenOpinion opinion = new GivenOpinion(Opinion.FAVOURABLE, DAY, "Aucun candidat", "90000003500015");
        assertThat(notes(waiver("33.00", opinion), null, null))
                .singleElement()
                .asString()
                .contains("Levée du", "décidé par l'acheteur (SIRET 212", "Avis favorable du facilitateur");
        assertThat(notes(waiver("33.00", null), null, null))
                .singleElement()
                .asString()
                .contains("Aucun avis du facilitateur");
    }

    @Test
    void a_waiver_taken_back_reads_so() {
        assertThat(notes(waiver("-33.00", null), null, null))
                .singleElement()
                .asString()
                .startsWith("Retrait de levée du")
                .contains("33")
                .doesNotContain("-33");
    }

    @Test
    void a_share_is_printed_with_all_hours_worked() {
        assertThat(notes(null, new BigDecimal("12000.00"), new BigDecimal("0.0425")))
                .singleElement()
                .asString()
                .contains("exigés", "réalisés", "h travaillées en tout");
        assertThat(notes(null, NONE, null)).singleElement().asString().contains("non communiqué");
    }

    private static Balance.Waiver waiver(String hours, GivenOpinion opinion) {
        return new Balance.Waiver(DAY, new BigDecimal(hours), null, "Aucun candidat", "21210231300013", opinion);
    }

    private static List<String> notes(Balance.Waiver waiver, BigDecimal total, BigDecimal acceptedShare) {
        return LineNotes.of(new Attestation.Line(
                new UUID(0, 1),
                Modality.EXECUTION_CONDITION,
                null,
                "NONE",
                null,
                null,
                null,
                new Attestation.Figures(NONE, NONE, NONE, NONE, NONE, NONE),
                NONE,
                null,
                total == null ? null : new BigDecimal("0.05"),
                total,
                acceptedShare,
                ObligationStatus.IN_PROGRESS,
                waiver == null ? List.of() : List.of(waiver),
                List.of(),
                null));
    }
}
