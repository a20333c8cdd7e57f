package fr.clausesociale.reporting.targets;

import java.math.BigDecimal;

/**
 * What was done in a period.
 *
 * @param hours with two digits
 * @param persons distinct people whose hours do not cancel out
 * @param ofOthers those of them who worked for others than the caller; nobody where the caller has nothing of its own in it
 */
record WorkDone(BigDecimal hours, long persons, long ofOthers) {

    static final WorkDone NOTHING = new WorkDone(new BigDecimal("0.00"), 0, 0);

    /** Whether it tells, by itself or less what is the caller's own, of fewer people than may be told of. */
    boolean tellsOfFew(int threshold) {
        return few(persons, threshold) || few(ofOthers, threshold);
    }

    private static boolean few(long people, int threshold) {
        return people > 0 && people < threshold;
    }
}
