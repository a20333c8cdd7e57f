package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes decisions: the rules' own when declarations change, and a facilitator's. Runs in the caller's transaction. */
@ApplicationScoped
public class Assessor {

    private final Persons persons;
    private final Decisions decisions;
    private final ReferralAssessments assessments;
    private final DecisionEvents events;
    private final Outbox outbox;
    private final RuleSets ruleSets;
    private final BusinessClock clock;

    Assessor(
            Persons persons,
            Decisions decisions,
            ReferralAssessments assessments,
            DecisionEvents events,
            Outbox outbox,
            RuleSets ruleSets,
            BusinessClock clock) {
        this.persons = persons;
        this.decisions = decisions;
        this.assessments = assessments;
        this.events = events;
        this.outbox = outbox;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Assesses what is declared of a person, whose row the caller has locked. */
    public void reassess(Person person) {
        person.declaration().ifPresent(declared -> {
            List<Decision> standing = decisions.standing(persons.pseudonyms(person));
            new Reassessment(declared, standing, ruleSets).called().ifPresent(called -> {
                Decision made = Decision.automatic(declared, called.rules(), called.assessment(), clock.now());
                record(made, called.supersedes());
            });
            declared.referrals().forEach(referral -> assess(declared, referral));
        });
    }

    /** Each referral by itself, whatever others declared and decided: this is what its prescriber is told. */
    private void assess(Declaration declared, DeclaredReferral referral) {
        LocalDate on = referral.referredOn();
        RuleSet rules = ruleSets.on(on).orElseThrow(() -> new IllegalStateException("No rules are known for " + on));
        ReferralAssessment assessment = assessments.of(declared.beneficiaryId(), referral);
        List<Claim> claims = declared.toJudge(referral);
        Assessment found = rules.assess(referral.facts(), claims, on);
        List<FailedClaim> failed = FailedClaim.of(found, rules, referral.facts(), claims, on);
        if (assessment.says(found, referral, failed, rules.completableUntil(on), clock.now())) {
            assessments.persist(assessment);
            assessments.flush();
            outbox.publish(events.assessment(assessment));
        }
    }

    /**
     * Forgets a person, whose row the caller has locked: what is declared of them, what the rules say of each referral, and what
     * facilitators wrote. Decisions stay: they hold no identity, and hours rest on them.
     */
    public void forget(Person person) {
        person.erase();
        assessments.delete("beneficiaryId", person.id());
        decisions.of(List.of(person.id())).forEach(Decision::forgetWords);
    }

    /** Records a facilitator's ruling; a refusal supersedes everything, an approval every refusal. */
    Decision rule(UUID beneficiaryId, Decision.Ruling ruling) {
        Person person = persons.locked(beneficiaryId);
        Declaration declared = person.declaration().orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        RuleSet rules = checked(ruling, declared);
        Assessment assessment = rules.assess(declared.facts(), declared.toJudge(), ruling.validFrom());
        Decision made = Decision.byFacilitator(declared, rules, assessment, ruling, clock.today(), clock.now());
        List<Decision> superseded = decisions.standing(persons.pseudonyms(person)).stream()
                .filter(earlier -> !made.is(Outcome.ELIGIBLE) || !earlier.is(Outcome.ELIGIBLE))
                .toList();
        record(made, superseded);
        return made;
    }

    private RuleSet checked(Decision.Ruling ruling, Declaration declared) {
        LocalDate from = ruling.validFrom();
        if (from.isAfter(clock.today())) {
            throw Problem.of(EligibilityProblem.VALID_FROM_IN_FUTURE, from).at("/validFrom");
        }
        RuleSet rules = ruleSets.on(from)
                .orElseThrow(() -> Problem.of(EligibilityProblem.NO_RULES_ON, from, ruleSets.earliest())
                        .at("/validFrom"));
        for (int i = 0; i < ruling.grounds().size(); i++) {
            String ground = ruling.grounds().get(i);
            if (!rules.knows(ground)) {
                throw Problem.of(EligibilityProblem.UNKNOWN_CRITERION, ground, String.join(", ", rules.codes()))
                        .at("/grounds/" + i);
            }
        }
        if (ruling.outcome() == Outcome.ELIGIBLE) {
            if (ruling.grounds().isEmpty()) {
                throw Problem.of(EligibilityProblem.GROUNDS_REQUIRED).at("/grounds");
            }
            if (declared.birthDate() != null && !rules.oldEnough(declared.birthDate(), from)) {
                throw Problem.of(EligibilityProblem.UNDER_MINIMUM_AGE, rules.minimumAge())
                        .at("/outcome");
            }
        }
        return rules;
    }

    private void record(Decision made, List<Decision> superseded) {
        Instant now = made.recordedAt();
        decisions.persist(made);
        superseded.forEach(earlier -> earlier.supersededBy(made, now));
        decisions.flush();
        outbox.publish(events.decision(made));
        outbox.publish(events.profile(made), Seal.CONTENT_TYPE);
        superseded.forEach(earlier -> outbox.publish(events.decision(earlier)));
    }
}
