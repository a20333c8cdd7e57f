package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Amount and duration as first agreed, and what each modification made of them. Together they come to what the contract says
 * now, those that lie ahead aside: a figure that a person corrected is that of the last modification that told one, else the first agreed.
 */
record InitialTerms(BigDecimal amount, Integer months, List<Modification> modifications) {

    static InitialTerms of(PublishableContract contract, String amountField, LocalDate today) {
        ContractTerms now = contract.terms();
        List<Modification> told = contract.modifications();
        if (told.isEmpty()) {
            return new InitialTerms(now.amount(), now.durationMonths(), told);
        }
        JsonNode kept = contract.kept();
        List<Modification> settled = new ArrayList<>(told);
        BigDecimal amount = settle(
                settled,
                Modification::amount,
                Modification::costing,
                PublishedNumbers.amount(kept.path(amountField), "", new Faults()),
                now.amount(),
                today);
        Integer months = settle(
                settled,
                Modification::durationMonths,
                Modification::lasting,
                PublishedNumbers.months(kept.path("dureeMois"), "", new Faults()),
                now.durationMonths(),
                today);
        return new InitialTerms(amount, months, settled);
    }

    /** @return the figure first agreed */
    private static <T extends Comparable<T>> T settle(
            List<Modification> all,
            Function<Modification, T> told,
            BiFunction<Modification, T, Modification> telling,
            T first,
            T now,
            LocalDate today) {
        int last = all.size() - 1;
        while (last >= 0 && (told.apply(all.get(last)) == null || !all.get(last).inForce(today))) {
            last--;
        }
        T published = last < 0 ? first : told.apply(all.get(last));
        if (now == null || published != null && published.compareTo(now) == 0) {
            return first;
        }
        if (last < 0) {
            return now;
        }
        all.set(last, telling.apply(all.get(last), now));
        return first;
    }
}
