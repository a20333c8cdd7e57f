package fr.clausesociale.beneficiaries.organisation.told;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with what was told, reported at once. */
public final class Faults {

    private final List<Violation> found = new ArrayList<>();
    private ProblemCode first;

    public void add(String pointer, ProblemCode code, Object... args) {
        first = first == null ? code : first;
        found.add(Violation.of(pointer, code, args));
    }

    public void period(LocalDate from, LocalDate until, String pointer) {
        if (from != null && until != null && until.isBefore(from)) {
            add(pointer, BeneficiariesProblem.PERIOD_REVERSED, from);
        }
    }

    /** @throws Problem where something was found */
    public void report() {
        if (first != null) {
            throw Problem.of(first, found.get(0).args().toArray()).with(found);
        }
    }
}
