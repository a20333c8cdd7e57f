package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import java.util.List;

/** Far from employment by one of these other criteria as well. @param criteria their codes; none of them asks about others */
record Another(List<String> criteria) implements Rule {

    Another {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    @Override
    public Verdict judge(Reading reading) {
        return reading.parameter("criteria", criteria).stream().anyMatch(reading::met)
                ? new Verdict.Satisfied(null)
                : new Verdict.Missing(Gap.REGISTRATION);
    }

    @Override
    public List<String> asksAbout() {
        return criteria;
    }
}
