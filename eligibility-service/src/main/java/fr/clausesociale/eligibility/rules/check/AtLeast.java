package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** So old or older: from the birthday itself on. */
record AtLeast(int years) implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (facts.birthDate() == null) {
            return new Verdict.Missing(Gap.BIRTH_DATE);
        }
        return Age.on(on, facts.birthDate()) >= years
                ? new Verdict.Satisfied(null)
                : new Verdict.Failed(Reason.AGE_NOT_REACHED);
    }
}
