package fr.clausesociale.eligibility.rules.check;

import java.util.List;

/** A check and, where there are any, others of which one has to hold beside it. */
public final class Checks {

    private Checks() {}

    /**
     * What fails by the first check fails whatever else is missing. Of the others one that holds is enough; where none does, what
     * is missing is told before what fails, for it can still be brought.
     *
     * @param name how the parameters of the first are called; those of the others follow as {@code …/oneOf/0}
     */
    public static Verdict judge(Rule first, List<Rule> oneOf, Reading reading, String name) {
        Verdict verdict = first.judge(reading.by(name));
        if (oneOf.isEmpty() || verdict instanceof Verdict.Failed) {
            return verdict;
        }
        Verdict further = any(oneOf, reading, name);
        if (further instanceof Verdict.Failed) {
            return further;
        }
        if (verdict instanceof Verdict.Satisfied one && further instanceof Verdict.Satisfied other) {
            return one.and(other);
        }
        return verdict instanceof Verdict.Missing ? verdict : further;
    }

    private static Verdict any(List<Rule> oneOf, Reading reading, String name) {
        Verdict.Satisfied satisfied = null;
        Verdict.Missing missing = null;
        Verdict last = null;
        for (int i = 0; i < oneOf.size(); i++) {
            last = oneOf.get(i).judge(reading.by(name + "/oneOf/" + i));
            if (last instanceof Verdict.Satisfied yes) {
                satisfied = satisfied == null ? yes : satisfied.or(yes);
            } else if (last instanceof Verdict.Missing open && missing == null) {
                missing = open;
            }
        }
        if (satisfied != null) {
            return satisfied;
        }
        return missing != null ? missing : last;
    }
}
