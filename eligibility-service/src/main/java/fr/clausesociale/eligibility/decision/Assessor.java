package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.key.CriteriaSeal;
import fr.clausesociale.eligibility.key.PersonKeys;
import fr.clausesociale.eligibility.pass.Passes;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.person.Settings;
import fr.clausesociale.eligibility.rulebook.Rulebook;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Judgement;
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
    private final PersonKeys keys;
    private final Decisions decisions;
    private final ReferralAssessments assessments;
    private final DecisionEvents events;
    private final Outbox outbox;
    private final Passes passes;
    private final Rulebook rulebook;
    private final Settings settings;
    private final BusinessClock clock;

    Assessor(
            Persons persons,
            PersonKeys keys,
            Decisions decisions,
            ReferralAssessments assessments,
            DecisionEvents events,
            Outbox outbox,
            Passes passes,
            Rulebook rulebook,
            Settings settings,
            BusinessClock clock) {
        this.persons = persons;
        this.keys = keys;
        this.decisions = decisions;
        this.assessments = assessments;
        this.events = events;
        this.outbox = outbox;
        this.passes = passes;
        this.rulebook = rulebook;
        this.settings = settings;
        this.clock = clock;
    }

    /** Assesses what is declared of a person, whose row the caller has locked. */
    public void reassess(Person person) {
        person.declaration().ifPresent(declared -> {
            RuleSets sets = rulebook.sets();
            List<UUID> pseudonyms = persons.pseudonyms(person);
            List<Decision> standing = decisions.standing(pseudonyms);
            new Reassessment(declared, standing, sets, settings.of(declared), passes.of(pseudonyms))
                    .called()
                    .ifPresent(called -> {
                        record(
                                Decision.automatic(declared, called.judged(), seal(declared, sets), clock.now()),
                                called.supersedes());
                    });
            declared.referrals().forEach(referral -> assess(declared, referral, sets));
        });
    }

    /** After what the rules look at changed for the time of earlier decisions too: those of the rules follow. */
    public void revise(Person person) {
        person.declaration().ifPresent(declared -> {
            RuleSets sets = rulebook.sets();
            List<UUID> pseudonyms = persons.pseudonyms(person);
            new Reassessment(
                            declared,
                            decisions.standing(pseudonyms),
                            sets,
                            settings.of(declared),
                            passes.of(pseudonyms))
                    .revised()
                    .forEach(called -> record(
                            Decision.automatic(declared, called.judged(), seal(declared, sets), clock.now()),
                            called.supersedes()));
            reassess(person);
        });
    }

    /** Each referral by itself, whatever others declared and decided: this is what its prescriber is told. */
    private void assess(Declaration declared, DeclaredReferral referral, RuleSets sets) {
        LocalDate on = referral.referredOn();
        RuleSet rules = sets.choose(settings.of(referral), on)
                .orElseThrow(() -> new IllegalStateException("No rules are known for " + on))
                .rules();
        ReferralAssessment assessment = assessments.of(declared.beneficiaryId(), referral);
        List<Claim> claims = declared.toJudge(referral);
        Judgement found = rules.judge(referral.facts(), claims, on);
        if (assessment.says(
                found.assessment(), referral, FailedClaim.of(found), rules.completableUntil(on), clock.now())) {
            assessments.persist(assessment);
            assessments.flush();
            outbox.publish(events.assessment(assessment));
        }
    }

    /**
     * Forgets a person, whose row the caller has locked: what is declared of them, what the rules say of each referral, what
     * facilitators wrote, by which criteria of health, offences or social care it was decided, and the key under which these were
     * told. Decisions stay: they hold no identity, and hours rest on them.
     */
    public void forget(Person person) {
        person.erase();
        keys.destroy(person.id());
        assessments.delete("beneficiaryId", person.id());
        decisions.of(List.of(person.id())).forEach(this::forget);
    }

    /** The same of a decision that is told to be about somebody who is gone. */
    void forget(Decision decision) {
        decision.forgetPerson(rulebook.sets()::sensitive);
    }

    /** Records a facilitator's ruling; a refusal supersedes everything, an approval every refusal. */
    Decision rule(UUID beneficiaryId, Decision.Ruling ruling) {
        Person person = persons.locked(beneficiaryId);
        Declaration declared = person.declaration().orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        RuleSets sets = rulebook.sets();
        Choice rules = checked(ruling, declared, sets);
        Explainer judged = new Explainer(
                rules,
                declared.facts().with(passes.of(persons.pseudonyms(person))),
                declared.toJudge(),
                ruling.validFrom());
        Decision made =
                Decision.byFacilitator(declared, judged, ruling, clock.today(), seal(declared, sets), clock.now());
        List<Decision> superseded = decisions.standing(persons.pseudonyms(person)).stream()
                .filter(earlier -> !made.is(Outcome.ELIGIBLE) || !earlier.is(Outcome.ELIGIBLE))
                .toList();
        record(made, superseded);
        return made;
    }

    private CriteriaSeal seal(Declaration declared, RuleSets sets) {
        return new CriteriaSeal(sets, keys.of(declared.beneficiaryId()));
    }

    private Choice checked(Decision.Ruling ruling, Declaration declared, RuleSets sets) {
        LocalDate from = ruling.validFrom();
        if (from.isAfter(clock.today())) {
            throw Problem.of(EligibilityProblem.VALID_FROM_IN_FUTURE, from).at("/validFrom");
        }
        Choice choice = sets.choose(settings.of(declared).under(ruling.programme()), from)
                .orElseThrow(() -> Problem.of(EligibilityProblem.NO_RULES_ON, from, sets.earliest())
                        .at("/validFrom"));
        RuleSet rules = choice.rules();
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
        return choice;
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
