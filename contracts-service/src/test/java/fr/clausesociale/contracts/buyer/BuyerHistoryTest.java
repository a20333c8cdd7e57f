package fr.clausesociale.contracts.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuyerHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final BuyerHistory history = new BuyerHistory(List.of(
            recorded(BuyerCategory.COMMUNE, TODAY.minusYears(3)), recorded(BuyerCategory.EPCI, TODAY.plusMonths(1))));

    @Test
    void a_category_holds_from_its_first_day_to_the_day_before_the_next_one() {
        assertThat(history.dated().on(TODAY.minusYears(3).minusDays(1))).isEmpty();
        assertThat(history.dated().on(TODAY.minusYears(3))).hasValue(BuyerCategory.COMMUNE);
        assertThat(history.dated().on(TODAY.plusMonths(1).minusDays(1))).hasValue(BuyerCategory.COMMUNE);
        assertThat(history.dated().on(TODAY.plusMonths(1))).hasValue(BuyerCategory.EPCI);
        assertThat(history.dated().on(null)).isEmpty();
        assertThat(history.views())
                .extracting(DatedCategory.View::until)
                .containsExactly(TODAY.plusMonths(1).minusDays(1), null);
    }

    @Test
    void only_the_first_category_may_begin_in_the_past() {
        new BuyerHistory(List.of()).checkMayFollow(request(BuyerCategory.STATE, TODAY.minusYears(9)), TODAY);
        BuyerHistory one = new BuyerHistory(List.of(recorded(BuyerCategory.COMMUNE, TODAY.minusYears(3))));
        refused(BuyerProblem.CATEGORY_IN_PAST, one, BuyerCategory.EPCI, TODAY.minusDays(1));
        one.checkMayFollow(request(BuyerCategory.EPCI, TODAY), TODAY);
    }

    @Test
    void a_category_follows_the_last_and_differs_from_it() {
        refused(BuyerProblem.CATEGORY_ALREADY_SET, history, BuyerCategory.STATE, TODAY.plusMonths(1));
        refused(BuyerProblem.CATEGORY_ALREADY_SET, history, BuyerCategory.STATE, TODAY);
        refused(BuyerProblem.CATEGORY_UNCHANGED, history, BuyerCategory.EPCI, TODAY.plusMonths(2));
        refused(BuyerProblem.CATEGORY_NOT_STATED, history, BuyerCategory.NOT_STATED, TODAY.plusMonths(2));
    }

    @Test
    void what_was_corrected_holds_from_the_same_day_and_what_was_wrong_is_kept_beside_it() {
        DatedCategory wrong = recorded(BuyerCategory.COMMUNE, TODAY.minusYears(3));
        DatedCategory right = wrong.corrected(
                new CorrectionRequest(BuyerCategory.STATE, "statuts relus"),
                Instant.parse("2026-02-01T00:00:00Z"),
                "90000003500015");
        BuyerHistory corrected =
                new BuyerHistory(List.of(wrong, right, recorded(BuyerCategory.EPCI, TODAY.plusMonths(1))));

        assertThat(corrected.dated().on(TODAY)).hasValue(BuyerCategory.STATE);
        assertThat(corrected.views())
                .extracting(DatedCategory.View::category)
                .containsExactly(BuyerCategory.STATE, BuyerCategory.EPCI);
        assertThat(corrected.views().get(0).corrected())
                .singleElement()
                .satisfies(each -> assertThat(each.category()).isEqualTo(BuyerCategory.COMMUNE));
        assertThat(corrected.end(TODAY.minusYears(3))).isEqualTo(TODAY.plusMonths(1));
        refused(BuyerProblem.CATEGORY_ALREADY_SET, corrected, BuyerCategory.STATE, TODAY.plusMonths(1));
        assertThat(corrected.wrong(TODAY.minusYears(3), BuyerCategory.COMMUNE)).isSameAs(right);
    }

    private static void refused(BuyerProblem code, BuyerHistory history, BuyerCategory category, LocalDate from) {
        assertThatThrownBy(() -> history.checkMayFollow(request(category, from), TODAY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static DatedCategory recorded(BuyerCategory category, LocalDate from) {
        return new DatedCategory(
                "900000118", request(category, from), Instant.parse("2026-01-01T00:00:00Z"), "90000003500015");
    }

    private static CategoryRequest request(BuyerCategory category, LocalDate from) {
        return new CategoryRequest(category, from, "statuts");
    }
}
