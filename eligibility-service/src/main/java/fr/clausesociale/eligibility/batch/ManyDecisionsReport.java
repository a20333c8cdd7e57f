package fr.clausesociale.eligibility.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What became of each person, in the order they were told. */
record ManyDecisionsReport(long decided, long unchanged, long refused, List<PersonResult> items) {

    enum Result {
        DECIDED,
        /** The same was decided before. */
        UNCHANGED,
        REFUSED
    }

    /**
     * @param decisionId null where it was refused
     * @param code of what was refused, with its sentence and what to do; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonResult(
            UUID beneficiaryId,
            Result result,
            UUID decisionId,
            String code,
            String pointer,
            String message,
            String hint) {}

    static ManyDecisionsReport of(List<PersonResult> items) {
        return new ManyDecisionsReport(
                count(items, Result.DECIDED), count(items, Result.UNCHANGED), count(items, Result.REFUSED), items);
    }

    private static long count(List<PersonResult> items, Result result) {
        return items.stream().filter(item -> item.result() == result).count();
    }
}
