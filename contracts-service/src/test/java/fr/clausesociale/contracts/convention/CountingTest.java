package fr.clausesociale.contracts.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final Territory ANGERS = new Territory(null, "244900015", "49", "52");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PolicySet RULES = new PolicySet(List.of(
            PolicyValues.scoped("convention.signature", ScopeKind.NATIONAL, null, DAY.minusYears(9), "AT_NOTIFICATION"),
            PolicyValues.scoped("convention.place", ScopeKind.NATIONAL, null, DAY.minusYears(9), "WITHIN_TERRITORY"),
            PolicyValues.scoped("convention.place", ScopeKind.TERRITORY, "DEP-49", DAY, "ANYWHERE")));

    @Test
    void what_a_convention_does_not_say_is_its_territorys_rule_of_its_first_day() {
        assertThat(Counting.of(null, RULES, DAY, ANGERS))
                .isEqualTo(new Counting(SignatureRule.AT_NOTIFICATION, PlaceRule.ANYWHERE));
        assertThat(Counting.of(null, RULES, DAY.minusDays(1), ANGERS))
                .isEqualTo(new Counting(SignatureRule.AT_NOTIFICATION, PlaceRule.WITHIN_TERRITORY));
    }

    @Test
    void what_it_says_stands_each_part_for_itself() {
        assertThat(Counting.of(new Counting(SignatureRule.MONTH_WORKED, null), RULES, DAY, ANGERS))
                .isEqualTo(new Counting(SignatureRule.MONTH_WORKED, PlaceRule.ANYWHERE));
    }

    @Test
    void where_nobody_sets_a_rule_the_convention_must_say_it() {
        assertThatThrownBy(() -> Counting.of(null, new PolicySet(List.of()), DAY, ANGERS))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ConventionProblem.COUNTING_RULE_MISSING));
    }
}
