package fr.clausesociale.contracts.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConventionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Territory ANGERS = new Territory(null, "244900015", "49", "52");
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);
    private static final String CITY = "90000003500015";
    private static final String OTHER = "90000004300019";

    private final Convention charter = new Convention(request(FROM, UNTIL), ANGERS, NOW, CITY);

    @Test
    void a_signatory_is_bound_from_its_day_to_its_last_day() {
        Signatory signatory = sign(CITY, "2025-01-10");
        charter.end(signatory.id(), LocalDate.of(2026, 6, 30), "fusion", NOW);
        assertThat(signatory.boundOn(LocalDate.of(2025, 1, 9))).isFalse();
        assertThat(signatory.boundOn(LocalDate.of(2025, 1, 10))).isTrue();
        assertThat(signatory.boundOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(signatory.boundOn(LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void one_legal_unit_signs_once_at_a_time() {
        Signatory first = sign(CITY, "2025-01-10");
        refused(ConventionProblem.ALREADY_SIGNATORY, () -> sign(CITY, "2025-06-01"));
        charter.end(first.id(), LocalDate.of(2025, 12, 31), "retrait", NOW);
        refused(ConventionProblem.ALREADY_SIGNATORY, () -> sign(CITY, "2025-12-31"));
        sign(CITY, "2026-01-01");
        sign(OTHER, "2025-06-01");
        assertThat(charter.signatories()).hasSize(3);
    }

    @Test
    void a_signature_lies_within_the_term_and_ends_once_after_it_began() {
        refused(ConventionProblem.SIGNATURE_OUTSIDE_CONVENTION, () -> sign(CITY, "2024-02-29"));
        refused(ConventionProblem.SIGNATURE_OUTSIDE_CONVENTION, () -> sign(CITY, "2029-01-01"));
        refused(ContractsProblem.SIRET_INVALID, () -> sign("12345678901234", "2025-01-10"));
        Signatory signatory = sign(CITY, "2025-01-10");
        refused(
                ConventionProblem.END_BEFORE_SIGNATURE,
                () -> charter.end(signatory.id(), LocalDate.of(2025, 1, 9), "erreur", NOW));
        charter.end(signatory.id(), LocalDate.of(2025, 1, 10), "retrait", NOW);
        refused(
                ConventionProblem.SIGNATURE_ENDED,
                () -> charter.end(signatory.id(), LocalDate.of(2025, 1, 11), "retrait", NOW));
    }

    @Test
    void a_signature_recorded_in_error_never_was_but_stays_told() {
        Signatory wrong = sign(CITY, "2025-01-10");
        charter.annul(wrong.id(), "SIRET d'un autre organisme", NOW);
        assertThat(wrong.boundOn(LocalDate.of(2025, 1, 10))).isFalse();
        assertThat(wrong.view().annulled()).isTrue();
        assertThat(ConventionProgress.of(charter, 2026, List.of(), 0L, NOW).signatories())
                .isEmpty();
        refused(ConventionProblem.SIGNATURE_ANNULLED, () -> charter.annul(wrong.id(), "encore", NOW));
        refused(
                ConventionProblem.SIGNATURE_ANNULLED,
                () -> charter.end(wrong.id(), LocalDate.of(2025, 2, 1), "fin", NOW));
        sign(CITY, "2025-01-10");
        assertThat(charter.signatories()).hasSize(2);
    }

    @Test
    void the_term_cannot_be_changed_so_that_a_signature_falls_out() {
        sign(CITY, "2025-01-10");
        refused(
                ConventionProblem.SIGNATURE_OUTSIDE_CONVENTION,
                () -> charter.replace(request(LocalDate.of(2025, 2, 1), UNTIL), ANGERS, NOW));
        refused(ContractsProblem.DATES_REVERSED, () -> charter.replace(request(UNTIL, FROM), ANGERS, NOW));
    }

    @Test
    void the_target_of_a_year_is_the_last_one_set_and_those_before_stay_readable() {
        aim(2026, "150000.00", 300, 400);
        aim(2025, "120000.00", 250, null);
        aim(2026, "140000.00", 300, 400);
        assertThat(charter.targets()).extracting(YearTarget::year).containsExactly(2025, 2026);
        assertThat(charter.target(2026).orElseThrow().target().hours()).isEqualByComparingTo("140000");
        assertThat(charter.targets(2026)).hasSize(2);
        assertThat(charter.target(2027)).isEmpty();
    }

    @Test
    void a_target_says_something_that_can_be_met_within_the_term() {
        refused(ConventionProblem.YEAR_OUTSIDE_CONVENTION, () -> aim(2023, "1.00", null, null));
        refused(ConventionProblem.YEAR_OUTSIDE_CONVENTION, () -> aim(2029, "1.00", null, null));
        refused(ConventionProblem.TARGET_EMPTY, () -> aim(2026, null, null, null));
        refused(ConventionProblem.PEOPLE_REVERSED, () -> aim(2026, null, 400, 300));
    }

    @Test
    void progress_adds_what_counts_and_tells_what_does_not() {
        sign(CITY, "2025-01-10");
        sign(OTHER, "2026-01-10");
        aim(2026, "150000.00", 300, 400);
        ConventionProgress progress = ConventionProgress.of(
                charter,
                2026,
                List.of(
                        new Contribution("900000035", true, true, 3, new BigDecimal("1500.00")),
                        new Contribution("900000035", true, false, 1, new BigDecimal("70.00")),
                        new Contribution("900000035", false, true, 2, new BigDecimal("30.00")),
                        new Contribution("900000035", false, false, 1, new BigDecimal("5.00"))),
                30L,
                NOW);
        assertThat(progress.hours()).isEqualByComparingTo("1500");
        assertThat(progress.rate()).isEqualByComparingTo("0.01");
        assertThat(progress.peopleRate()).isEqualByComparingTo("0.1");
        assertThat(progress.contracts()).isEqualTo(3);
        assertThat(progress.signatories())
                .extracting(ConventionProgress.BySignatory::siren, ConventionProgress.BySignatory::contracts)
                .containsExactly(tuple("900000035", 3L), tuple("900000043", 0L));
        assertThat(progress.leftOut().elsewhere().hours()).isEqualByComparingTo("70");
        assertThat(progress.leftOut().notSignatory().contracts()).isEqualTo(3);
    }

    @Test
    void without_a_target_or_with_nothing_aimed_at_the_rate_is_undefined() {
        ConventionProgress none = ConventionProgress.of(charter, 2026, List.of(), 0L, NOW);
        assertThat(none.target()).isNull();
        assertThat(none.hours()).isEqualByComparingTo("0");
        assertThat(none.rate()).isNull();
        aim(2026, "0.00", 0, null);
        ConventionProgress zero = ConventionProgress.of(charter, 2026, List.of(), 0L, NOW);
        assertThat(zero.rate()).isNull();
        assertThat(zero.peopleRate()).isNull();
    }

    @Test
    void a_signatory_of_a_later_year_is_not_told_for_this_one() {
        sign(OTHER, "2027-01-10");
        assertThat(ConventionProgress.of(charter, 2026, List.of(), 0L, NOW).signatories())
                .isEmpty();
    }

    @Test
    void who_is_unknown_to_the_convention_is_not_found() {
        assertThatThrownBy(() -> charter.signatory(UUID.randomUUID())).isInstanceOf(Problem.class);
    }

    private static ConventionRequest request(LocalDate from, LocalDate until) {
        return new ConventionRequest(
                "Charte d'Angers",
                "EPCI-244900015",
                from,
                until,
                null,
                new Counting(SignatureRule.AT_NOTIFICATION, PlaceRule.WITHIN_TERRITORY));
    }

    private Signatory sign(String siret, String on) {
        return charter.sign(new SignatoryRequest(siret, "Un bailleur", LocalDate.parse(on)), NOW, CITY);
    }

    private void aim(int year, String hours, Integer min, Integer max) {
        charter.aim(
                year, new YearTarget.Target(hours == null ? null : new BigDecimal(hours), min, max), null, NOW, CITY);
    }

    private static void refused(ProblemCode code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
