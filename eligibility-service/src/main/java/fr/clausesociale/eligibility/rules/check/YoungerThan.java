package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Age;
import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** Not yet so old: on the birthday itself no longer. It ends the day before that birthday, for a hiring on it is too late. */
record YoungerThan(int years) implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        LocalDate birthDate = reading.birthDate();
        if (birthDate == null) {
            return new Verdict.Missing(Gap.BIRTH_DATE);
        }
        LocalDate reached = Age.reachedOn(reading.parameter("years", years), birthDate);
        return reading.reached(reached)
                ? new Verdict.Failed(Reason.AGE_LIMIT_REACHED)
                : new Verdict.Satisfied(reached.minusDays(1));
    }
}
