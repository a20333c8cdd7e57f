package fr.clausesociale.contracts.legal;

import static fr.clausesociale.contracts.legal.Consultations.LAW;
import static fr.clausesociale.contracts.legal.Consultations.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LegalCheckProperties {

    private static final List<RequiredOf> TABLE = RequiredOf.table(LAW);

    @Property(tries = 3000)
    void the_list_asks_for_exactly_those_that_the_check_finds_required(
            @ForAll ContractKind kind,
            @ForAll MarketType type,
            @ForAll BuyerCategory buyer,
            @ForAll @IntRange(min = -300, max = 800) int days,
            @ForAll("values") BigDecimal value) {
        Consultations consultation = Consultations.atTheThreshold()
                .of(kind, type, buyer)
                .launched(START.plusDays(days), null)
                .worth(value == null ? null : value.toPlainString());
        boolean listed = TABLE.stream().anyMatch(row -> includes(row, consultation.told()));
        assertThat(listed).isEqualTo(Boolean.TRUE.equals(consultation.check().required()));
    }

    @Property
    void a_higher_estimate_never_takes_the_requirement_away(
            @ForAll ContractKind kind,
            @ForAll MarketType type,
            @ForAll BuyerCategory buyer,
            @ForAll("amounts") BigDecimal value,
            @ForAll("amounts") BigDecimal more) {
        Consultations consultation = Consultations.atTheThreshold().of(kind, type, buyer);
        Boolean before = consultation.worth(value.toPlainString()).check().required();
        Boolean after =
                consultation.worth(value.add(more).toPlainString()).check().required();
        if (Boolean.TRUE.equals(before)) {
            assertThat(after).isTrue();
        }
        if (Boolean.FALSE.equals(after)) {
            assertThat(before).isFalse();
        }
    }

    @Property
    void before_the_first_day_nothing_is_ever_required(
            @ForAll ContractKind kind,
            @ForAll MarketType type,
            @ForAll BuyerCategory buyer,
            @ForAll @IntRange(min = 1, max = 2000) int days,
            @ForAll("values") BigDecimal value) {
        assertThat(Consultations.atTheThreshold()
                        .of(kind, type, buyer)
                        .launched(START.minusDays(days), null)
                        .worth(value == null ? null : value.toPlainString())
                        .check()
                        .status())
                .isEqualTo(LegalStatus.NOT_REQUIRED);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return amounts().injectNull(0.1);
    }

    /** Around every threshold to the cent, and anything else. */
    @Provide
    Arbitrary<BigDecimal> amounts() {
        Arbitrary<BigDecimal> around = Arbitraries.of("140000", "216000", "432000", "5404000")
                .map(BigDecimal::new)
                .flatMap(t -> Arbitraries.of("-0.01", "0.00", "0.01")
                        .map(BigDecimal::new)
                        .map(t::add));
        return Arbitraries.oneOf(
                around,
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("9000000"))
                        .ofScale(2));
    }

    private static boolean includes(RequiredOf row, Consultation c) {
        return c.launchedOn() != null
                && !c.launchedOn().isBefore(row.from())
                && (row.until() == null || !c.launchedOn().isAfter(row.until()))
                && row.kinds().contains(c.kind())
                && row.types().contains(c.marketType())
                && row.buyers().contains(c.buyer())
                && c.estimatedValue() != null
                && c.estimatedValue().compareTo(row.atLeast()) >= 0;
    }
}
