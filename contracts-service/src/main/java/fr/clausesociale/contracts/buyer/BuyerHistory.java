package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.DatedCategories;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All categories of one buyer by their first day, of one day as they were recorded: the last one stands, those before it
 * were wrong. What can be added, so that no day that is over changes but by a correction.
 */
record BuyerHistory(TreeMap<LocalDate, List<DatedCategory>> byDay) {

    BuyerHistory(List<DatedCategory> recorded) {
        this(new TreeMap<>());
        recorded.forEach(each ->
                byDay.computeIfAbsent(each.from(), day -> new ArrayList<>()).add(each));
    }

    void checkMayFollow(CategoryRequest next, LocalDate today) {
        checkStated(next.category());
        if (byDay.isEmpty()) {
            return;
        }
        DatedCategory last = standing(byDay.lastKey());
        if (!next.from().isAfter(last.from())) {
            throw Problem.of(BuyerProblem.CATEGORY_ALREADY_SET, last.category(), last.from())
                    .at("/from");
        }
        if (next.from().isBefore(today)) {
            throw Problem.of(BuyerProblem.CATEGORY_IN_PAST, next.from()).at("/from");
        }
        checkOther(last, next.category());
    }

    /** @return what is recorded from that day on, and to be corrected */
    DatedCategory wrong(LocalDate from, BuyerCategory right) {
        if (!byDay.containsKey(from)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        checkStated(right);
        DatedCategory wrong = standing(from);
        checkOther(wrong, right);
        return wrong;
    }

    private static void checkStated(BuyerCategory category) {
        if (category == BuyerCategory.NOT_STATED) {
            throw Problem.of(BuyerProblem.CATEGORY_NOT_STATED).at("/category");
        }
    }

    private static void checkOther(DatedCategory before, BuyerCategory next) {
        if (next == before.category()) {
            throw Problem.of(BuyerProblem.CATEGORY_UNCHANGED, before.category(), before.from())
                    .at("/category");
        }
    }

    private DatedCategory standing(LocalDate from) {
        List<DatedCategory> recorded = byDay.get(from);
        return recorded.get(recorded.size() - 1);
    }

    /** First day of the category after that one. */
    LocalDate end(LocalDate from) {
        LocalDate next = byDay.higherKey(from);
        return next == null ? DatedCategories.NO_END : next;
    }

    boolean isEmpty() {
        return byDay.isEmpty();
    }

    Optional<BuyerCategory> last() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(standing(byDay.lastKey()).category());
    }

    DatedCategories dated() {
        TreeMap<LocalDate, BuyerCategory> since = new TreeMap<>();
        byDay.keySet().forEach(day -> since.put(day, standing(day).category()));
        return new DatedCategories(since);
    }

    List<DatedCategory.View> views() {
        return byDay.entrySet().stream()
                .map(day -> {
                    LocalDate next = byDay.higherKey(day.getKey());
                    List<DatedCategory> recorded = day.getValue();
                    return standing(day.getKey())
                            .view(next == null ? null : next.minusDays(1), recorded.subList(0, recorded.size() - 1));
                })
                .toList();
    }
}
