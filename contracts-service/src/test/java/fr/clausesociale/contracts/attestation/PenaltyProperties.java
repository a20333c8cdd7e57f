package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PenaltyProperties {

    private static final ContractEnd ENDED = new ContractEnd(false, Standing.UNTIL);
    private static final LocalDate LATER = Standing.UNTIL.plusYears(1);

    @Property
    void lowering_what_is_owed_under_what_was_accepted_never_gives_a_penalty(
            @ForAll("hours") BigDecimal agreed,
            @ForAll("hours") BigDecimal accepted,
            @ForAll("hours") BigDecimal waived,
            @ForAll @IntRange(max = 100) int percentLeft) {
        BigDecimal lowered = agreed.min(accepted.add(waived.min(agreed)))
                .multiply(BigDecimal.valueOf(percentLeft, 2))
                .setScale(2, RoundingMode.DOWN);
        PenaltyProposal proposal = propose("30.00", null, Standing.of(lowered, waived.min(lowered), accepted, false));
        assertThat(proposal.amount()).isEqualByComparingTo("0");
        assertThat(proposal.missingHours()).isEqualByComparingTo("0");
    }

    @Property
    void the_figure_is_what_is_missing_times_the_price_and_never_negative_nor_above_the_cap(
            @ForAll("hours") BigDecimal agreed,
            @ForAll("hours") BigDecimal accepted,
            @ForAll("hours") BigDecimal waived,
            @ForAll("hours") BigDecimal other,
            @ForAll("hours") BigDecimal cap) {
        BigDecimal released = waived.min(agreed);
        PenaltyProposal proposal = propose(
                "12.50",
                cap,
                Standing.of(agreed, released, accepted, false),
                Standing.of(BigDecimal.ZERO, BigDecimal.ZERO, other, false));
        BigDecimal missing = agreed.subtract(accepted).subtract(released).max(BigDecimal.ZERO);
        assertThat(proposal.missingHours()).isEqualByComparingTo(missing);
        assertThat(proposal.uncapped())
                .isBetween(
                        BigDecimal.ZERO,
                        missing.multiply(new BigDecimal("12.51")).add(BigDecimal.ONE));
        assertThat(proposal.uncapped()
                        .subtract(missing.multiply(new BigDecimal("12.50")))
                        .abs())
                .isLessThan(new BigDecimal("0.01"));
        assertThat(proposal.amount()).isEqualByComparingTo(proposal.uncapped().min(cap));
    }

    @Property
    void there_is_none_before_the_end_nor_in_the_days_of_grace(
            @ForAll @IntRange(min = -500, max = 500) int day, @ForAll @IntRange(max = 120) int grace) {
        LocalDate today = Standing.UNTIL.plusDays(day);
        PenaltyTerms.Terms terms = terms("30.00", grace, null);
        List<Balance> balances = List.of(Standing.of("100.00", "0.00", "40.00"));
        if (day > grace) {
            assertThat(PenaltyProposal.of(UUID.randomUUID(), terms, ENDED, today, balances)
                            .amount())
                    .isEqualByComparingTo("1800.00");
        } else {
            assertThatThrownBy(() -> PenaltyProposal.of(UUID.randomUUID(), terms, ENDED, today, balances))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code())
                                    .isEqualTo(
                                            day <= 0
                                                    ? AttestationProblem.CONTRACT_NOT_ENDED
                                                    : AttestationProblem.PENALTY_IN_GRACE));
        }
    }

    @Test
    void without_the_contracts_terms_there_is_no_figure_at_all() {
        assertThatThrownBy(() -> PenaltyProposal.of(
                        UUID.randomUUID(), null, ENDED, LATER, List.of(Standing.of("100.00", "0.00", "0.00"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(AttestationProblem.PENALTY_TERMS_MISSING));
    }

    @Test
    void what_one_obligation_has_too_much_fills_no_gap_of_another_and_a_suspended_one_misses_nothing() {
        PenaltyProposal proposal = propose(
                "10.00",
                null,
                Standing.of("100.00", "0.00", "300.00"),
                Standing.of("100.00", "20.00", "50.00"),
                Standing.of(new BigDecimal("500.00"), BigDecimal.ZERO, BigDecimal.ZERO, true));
        assertThat(proposal.missingHours()).isEqualByComparingTo("30.00");
        assertThat(proposal.amount()).isEqualByComparingTo("300.00");
    }

    private static PenaltyProposal propose(String perHour, BigDecimal cap, Balance... balances) {
        return PenaltyProposal.of(UUID.randomUUID(), terms(perHour, 30, cap), ENDED, LATER, List.of(balances));
    }

    private static PenaltyTerms.Terms terms(String perHour, int grace, BigDecimal cap) {
        return new PenaltyTerms.Terms(
                new BigDecimal(perHour), grace, cap, "CCAP art. 12", Instant.parse("2025-01-01T00:00:00Z"), null);
    }

    @Provide
    Arbitrary<BigDecimal> hours() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("20000"))
                .ofScale(2);
    }
}
