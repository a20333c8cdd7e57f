package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Age;
import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** So old or older: from the birthday itself on. */
record AtLeast(int years) implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        LocalDate birthDate = reading.birthDate();
        if (birthDate == null) {
            return new Verdict.Missing(Gap.BIRTH_DATE);
        }
        return reading.reached(Age.reachedOn(reading.parameter("years", years), birthDate))
                ? new Verdict.Satisfied(null)
                : new Verdict.Failed(Reason.AGE_NOT_REACHED);
    }
}
