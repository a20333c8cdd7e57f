package fr.clausesociale.eligibility.iae;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.decision.Assessor;
import fr.clausesociale.eligibility.pass.PassChange;
import fr.clausesociale.eligibility.pass.PassConfig;
import fr.clausesociale.eligibility.pass.PassCourse;
import fr.clausesociale.eligibility.pass.Passes;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Shows and changes the course of a PASS that a referral declared, in the caller's transaction. */
@ApplicationScoped
class PassDesk {

    private final Passes passes;
    private final Persons persons;
    private final Assessor assessor;
    private final PassConfig bounds;
    private final Caller caller;
    private final BusinessClock clock;

    PassDesk(Passes passes, Persons persons, Assessor assessor, PassConfig bounds, Caller caller, BusinessClock clock) {
        this.passes = passes;
        this.persons = persons;
        this.assessor = assessor;
        this.bounds = bounds;
        this.caller = caller;
        this.clock = clock;
    }

    /** Each PASS of a person of which something was recorded. */
    List<PassView> changed(Person person) {
        List<UUID> pseudonyms = persons.pseudonyms(person);
        return passes.of(pseudonyms).stream()
                .map(pass -> PassView.of(person.id(), pass, passes.of(pseudonyms, pass.start())))
                .toList();
    }

    /** Decisions by the rules that rest on the PASS follow; a facilitator's stand, and hours that were accepted too. */
    PassView change(Person found, PassChangeRequest request) {
        LocalDate start = request.start();
        Person person = persons.locked(found.id());
        List<UUID> pseudonyms = persons.pseudonyms(person);
        Pass pass = pass(person, pseudonyms, start);
        PassChange.Course course =
                new PassCourse(pass, bounds, clock.today()).changed(request.kind(), request.from(), request.until());
        passes.record(person.id(), start, course, caller.organisation(), caller.subject(), clock.now());
        assessor.revise(person);
        return PassView.of(person.id(), pass(person, pseudonyms, start), passes.of(pseudonyms, start));
    }

    private Pass pass(Person person, List<UUID> pseudonyms, LocalDate start) {
        return passes.of(pseudonyms).stream()
                .filter(changed -> changed.start().equals(start))
                .findFirst()
                .or(() -> granted(person, start))
                .orElseThrow(
                        () -> Problem.of(EligibilityProblem.PASS_UNKNOWN, start).at("/start"));
    }

    private Optional<Pass> granted(Person person, LocalDate start) {
        return person.declaration().map(Declaration::toJudge).orElse(List.of()).stream()
                .map(Claim::evidence)
                .filter(Objects::nonNull)
                .filter(evidence -> start.equals(evidence.issuedOn()))
                .findFirst()
                .map(evidence -> new Pass(
                        start,
                        evidence.validUntil() == null
                                ? start.plusMonths(bounds.grantedMonths()).minusDays(1)
                                : evidence.validUntil(),
                        List.of()));
    }
}
