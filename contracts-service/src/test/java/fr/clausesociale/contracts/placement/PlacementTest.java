package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.placement.course.ExitClass;
import fr.clausesociale.contracts.placement.terms.AgreementRule;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.placement.terms.EmployerRole;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.reserved.Structure;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @Test
    void a_placement_that_ended_before_the_decision_stays_ended() {
        Placement placement = placement(null, UUID.randomUUID());
        placement.end(START.plusDays(20), "TRAINING", ExitClass.POSITIVE, NOW);
        assertThat(placement.status()).isEqualTo(PlacementStatus.PENDING_ELIGIBILITY);

        String what = placement.judge(eligible(), false, NOW);

        assertThat(placement.status()).isEqualTo(PlacementStatus.ENDED);
        assertThat(what).isEqualTo("placement-changed");
        assertThat(placement.counts()).isTrue();
    }

    @Test
    void hours_shared_between_contracts_without_a_recorded_agreement_are_taken_and_flagged() {
        UUID contract = UUID.randomUUID();
        assertThat(PlacementView.of(placement(null, contract, UUID.randomUUID()))
                        .alerts())
                .containsExactly("AGREEMENT_NOT_RECORDED");
        assertThat(PlacementView.of(placement("convention du 3 mars", contract, UUID.randomUUID()))
                        .alerts())
                .isEmpty();
        assertThat(PlacementView.of(placement(null, contract, contract)).alerts())
                .isEmpty();
    }

    /** What is not published of the terms is left out by name: a new one is published unless somebody says otherwise. */
    @Test
    void an_event_of_a_placement_carries_exactly_the_fields_that_its_schema_tells() throws IOException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        Placement placement = placement(null, UUID.randomUUID());

        JsonNode event = json.valueToTree(PlacementBody.of(placement, START, NOW, null));

        JsonNode schema = json.readTree(new File("src/main/events/schemas/contracts.placement.v1.schema.json"));
        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> schema.path("properties").fieldNames());
    }

    private static Verdict eligible() {
        return Verdict.on(START, List.of(new Decision(UUID.randomUUID(), UUID.randomUUID(), "ELIGIBLE", START, null)));
    }

    private static Placement placement(String agreement, UUID... contracts) {
        List<Allocation> allocations = Arrays.stream(contracts)
                .map(contract -> new Allocation(UUID.randomUUID(), contract, UUID.randomUUID(), BigDecimal.ONE, null))
                .toList();
        PlacementRequest request = new PlacementRequest(
                UUID.randomUUID(),
                List.of(),
                new Employer("90000001900019", "Bâtir", EmployerRole.CONTRACTOR, Structure.COMPANY),
                null,
                Mode.DIRECT_HIRE,
                WorkContract.FIXED_TERM,
                "F1704",
                START,
                null,
                null,
                agreement,
                null,
                null);
        return Placement.of(
                request, new PlacementRules.Checked(allocations, AgreementRule.ALERT, false), "90000003500015", NOW);
    }
}
