package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.BuyerCategory;
import fr.clausesociale.contracts.contract.DatedCategories;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All categories of one buyer, first to last. What can be added to it, so that no day that is over changes. */
record BuyerHistory(List<DatedCategory> categories) {

    void checkMayFollow(CategoryRequest next, LocalDate today) {
        if (next.category() == BuyerCategory.NOT_STATED) {
            throw Problem.of(BuyerProblem.CATEGORY_NOT_STATED).at("/category");
        }
        if (categories.isEmpty()) {
            return;
        }
        DatedCategory last = categories.get(categories.size() - 1);
        if (!next.from().isAfter(last.from())) {
            throw Problem.of(BuyerProblem.CATEGORY_ALREADY_SET, last.category(), last.from())
                    .at("/from");
        }
        if (next.from().isBefore(today)) {
            throw Problem.of(BuyerProblem.CATEGORY_IN_PAST, next.from()).at("/from");
        }
        if (next.category() == last.category()) {
            throw Problem.of(BuyerProblem.CATEGORY_UNCHANGED, last.category(), last.from())
                    .at("/category");
        }
    }

    DatedCategories dated() {
        TreeMap<LocalDate, BuyerCategory> since = new TreeMap<>();
        categories.forEach(each -> since.put(each.from(), each.category()));
        return new DatedCategories(since);
    }

    List<DatedCategory.View> views() {
        List<DatedCategory.View> views = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            boolean last = i == categories.size() - 1;
            views.add(categories
                    .get(i)
                    .view(last ? null : categories.get(i + 1).from().minusDays(1)));
        }
        return views;
    }
}
