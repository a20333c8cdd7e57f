package fr.clausesociale.contracts.obligation.share;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any holders, transfers and hours, sensible or not. */
class ConsortiumProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<String> COMPANIES =
            List.of("90000001900019", "90000001900027", "90000002700012", "90000003500015", "90000004300019");

    @Property
    void what_all_owe_makes_what_is_due(
            @ForAll("holders") List<Contractor> holders,
            @ForAll("transfers") List<Transfer> transfers,
            @ForAll("work") List<HoursDone.Worked> work,
            @ForAll("hours") BigDecimal due,
            @ForAll("days") LocalDate on) {
        Consortium consortium = Consortium.of(new Holders(holders), due, transfers, work, on);
        assertThat(sum(consortium, Consortium.Member::owes).add(consortium.unassigned()))
                .isEqualByComparingTo(due);
        assertThat(consortium.members())
                .allSatisfy(member -> assertThat(member.owes()).isNotNegative());
        if (holders.stream().anyMatch(ConsortiumProperties::answers)) {
            assertThat(consortium.unassigned()).isZero();
            assertThat(consortium.members()).anyMatch(Consortium.Member::leads);
        }
    }

    @Property
    void what_all_did_makes_what_is_accepted(
            @ForAll("holders") List<Contractor> holders,
            @ForAll("work") List<HoursDone.Worked> work,
            @ForAll("days") LocalDate on) {
        Consortium consortium = Consortium.of(new Holders(holders), Decimals.ZERO, List.of(), work, on);
        assertThat(sum(consortium, Consortium.Member::done).add(consortium.unattributed()))
                .isEqualByComparingTo(consortium.accepted());
    }

    @Property
    void who_comes_later_changes_nothing_before(
            @ForAll("holders") List<Contractor> holders,
            @ForAll("hours") BigDecimal due,
            @ForAll("days") LocalDate on) {
        List<Contractor> early = holders.stream()
                .filter(c -> c.from() == null || !c.from().isAfter(on))
                .toList();
        if (early.stream().noneMatch(ConsortiumProperties::answers)) {
            return;
        }
        Consortium before = Consortium.of(new Holders(early), due, List.of(), List.of(), on);
        Consortium after = Consortium.of(new Holders(holders), due, List.of(), List.of(), on);
        assertThat(after.members().stream()
                        .filter(m -> m.from() == null || !m.from().isAfter(on)))
                .extracting(Consortium.Member::owes)
                .containsExactlyElementsOf(
                        before.members().stream().map(Consortium.Member::owes).toList());
    }

    private static boolean answers(Contractor c) {
        return c.role() != ContractorRole.SUBCONTRACTOR
                && (c.from() == null || c.until() == null || !c.until().isBefore(c.from()));
    }

    private static BigDecimal sum(Consortium consortium, Function<Consortium.Member, BigDecimal> figure) {
        return consortium.members().stream().map(figure).reduce(Decimals.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12).map(START::plusMonths);
    }

    @Provide
    Arbitrary<BigDecimal> hours() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("900"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<Contractor>> holders() {
        return Combinators.combine(
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of(ContractorRole.class),
                        days().injectNull(0.5),
                        days().map(day -> day.minusDays(1)).injectNull(0.5))
                .as((id, role, from, until) -> new Contractor(id, IdType.SIRET, "x", role, from, until))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Transfer>> transfers() {
        return Combinators.combine(days(), Arbitraries.of(COMPANIES), Arbitraries.of(COMPANIES), hours())
                .as(Transfer::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<HoursDone.Worked>> work() {
        return Combinators.combine(
                        days().map(YearMonth::from),
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of(COMPANIES).injectNull(0.7),
                        hours())
                .as(HoursDone.Worked::new)
                .list()
                .ofMaxSize(8);
    }
}
