package fr.clausesociale.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.eligibility.rules.check.CheckKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rule set is in force for whom, and when. */
class RuleSetsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final List<String> SOISSONS = List.of("FR", "REG-32", "DEP-02", "EPCI-240200477", "COM-02722");

    private final RuleSets sets = RuleSets.shipped();

    private String inForce(Setting setting, LocalDate day) {
        return sets.choose(setting, day).orElseThrow().rules().version();
    }

    @Test
    void a_territory_goes_before_a_programme_and_a_programme_before_the_nation() {
        Setting nowhere = Setting.in(List.of("DEP-21"));

        assertThat(inForce(nowhere, DAY)).isEqualTo("FR-2");
        assertThat(inForce(nowhere.under("NPNRU_GUP"), DAY)).isEqualTo("NPNRU-1");
        assertThat(inForce(nowhere.under("EU_FUNDS"), DAY)).isEqualTo("FR-2");
        assertThat(inForce(Setting.in(SOISSONS).under("NPNRU_GUP"), DAY)).isEqualTo("GRANDSOISSONS-1");
    }

    @Test
    void what_was_asked_is_told_in_the_order_in_which_it_was_asked() {
        assertThat(sets.choose(Setting.in(SOISSONS), DAY).orElseThrow().considered())
                .containsExactly(
                        new Choice.Considered(ScopeKind.TERRITORY, "COM-02722", null),
                        new Choice.Considered(ScopeKind.TERRITORY, "EPCI-240200477", "GRANDSOISSONS-1"));
    }

    @Test
    void rules_are_known_for_every_day_since_1993() {
        assertThat(sets.earliest()).isEqualTo(LocalDate.of(1993, 1, 1));
        for (LocalDate day = sets.earliest(); day.isBefore(DAY); day = day.plusMonths(1)) {
            assertThat(sets.on(day)).as("%s", day).isPresent();
        }
        assertThat(inForce(Setting.NATION, LocalDate.of(2021, 3, 31))).isEqualTo("FR-0");
        assertThat(inForce(Setting.NATION, LocalDate.of(2021, 4, 1))).isEqualTo("FR-1");
        assertThat(inForce(Setting.in(SOISSONS), LocalDate.of(2026, 12, 31))).isEqualTo("FR-1");
    }

    @Test
    void a_set_that_is_based_on_another_says_only_what_differs() {
        RuleSet local = sets.version("GRANDSOISSONS-1").orElseThrow();
        RuleSet nation = sets.version("FR-2").orElseThrow();

        assertThat(local.decisionValidityMonths()).isEqualTo(3);
        assertThat(local.completionDays()).isEqualTo(nation.completionDays());
        assertThat(local.knows("SINGLE_PARENT")).isFalse();
        assertThat(local.find("RSA")).isNotEqualTo(nation.find("RSA"));
        assertThat(local.find("DELD")).isEqualTo(nation.find("DELD"));
    }

    @Test
    void under_the_renewal_programme_only_the_district_makes_eligible_and_the_others_support_it() {
        RuleSet programme = sets.version("NPNRU-1").orElseThrow();
        Claim rsa = claim("RSA");
        Facts inDistrict = new Facts(LocalDate.of(1990, 4, 1), "QN02103M", null);

        Assessment alone = programme.assess(inDistrict, List.of(rsa), DAY);
        assertThat(alone.outcome()).isEqualTo(Outcome.MORE_INFORMATION);
        assertThat(alone.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.CLAIM);
        assertThat(programme.assess(inDistrict, List.of(rsa, claim("QPV")), DAY).outcome())
                .isEqualTo(Outcome.ELIGIBLE);
    }

    private static Claim claim(String criterion) {
        return new Claim(
                UUID.randomUUID(), criterion, null, null, new Claim.Evidence("DOCUMENT", DAY.minusDays(9), null));
    }

    @Test
    void every_check_has_one_name_to_read_and_to_write_it_by() {
        for (CheckKind kind : CheckKind.values()) {
            assertThat(sets.all().stream()
                            .flatMap(rules -> rules.criteria().stream())
                            .flatMap(
                                    criterion -> Stream.concat(Stream.of(criterion.rule()), criterion.oneOf().stream()))
                            .map(rule -> rule.getClass().getSimpleName()))
                    .as("%s is used by a shipped set", kind)
                    .contains(kind.form().getSimpleName());
        }
    }
}
