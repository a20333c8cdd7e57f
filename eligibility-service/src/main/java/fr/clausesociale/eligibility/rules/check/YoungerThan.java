package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** Not yet so old: on the birthday itself no longer. It ends the day before that birthday, for a hiring on it is too late. */
record YoungerThan(int years) implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (facts.birthDate() == null) {
            return new Verdict.Missing(Gap.BIRTH_DATE);
        }
        return Age.on(on, facts.birthDate()) < years
                ? new Verdict.Satisfied(Age.lastDayBefore(years, facts.birthDate()))
                : new Verdict.Failed(Reason.AGE_LIMIT_REACHED);
    }
}
