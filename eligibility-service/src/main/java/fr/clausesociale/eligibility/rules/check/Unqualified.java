package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.util.List;

/** Without a qualification that counts on the market. @param levels codes of the levels of education that are none */
record Unqualified(List<String> levels) implements Rule {

    Unqualified {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    @Override
    public Verdict judge(Reading reading) {
        String education = reading.education();
        if (education == null) {
            return new Verdict.Missing(Gap.EDUCATION);
        }
        return reading.parameter("levels", levels).contains(education)
                ? new Verdict.Satisfied(null)
                : new Verdict.Failed(Reason.QUALIFIED);
    }
}
