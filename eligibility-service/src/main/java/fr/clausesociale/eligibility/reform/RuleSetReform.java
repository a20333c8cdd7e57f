package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.access.Look;
import fr.clausesociale.eligibility.access.Trace;
import fr.clausesociale.eligibility.reform.RuleSetTrial.ChangedDecision;
import fr.clausesociale.eligibility.reform.RuleSetTrial.OnPastDecisions;
import fr.clausesociale.eligibility.rulebook.Rulebook;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSetText;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Checks, tries and adopts rule sets. */
@ApplicationScoped
class RuleSetReform {

    private final Rulebook rulebook;
    private final PastDecisions past;
    private final Geography geography;
    private final BusinessClock clock;
    private final Caller caller;
    private final Trace trace;

    RuleSetReform(
            Rulebook rulebook,
            PastDecisions past,
            Geography geography,
            BusinessClock clock,
            Caller caller,
            Trace trace) {
        this.rulebook = rulebook;
        this.past = past;
        this.geography = geography;
        this.clock = clock;
        this.caller = caller;
        this.trace = trace;
    }

    @Transactional
    RuleSets sets() {
        return rulebook.sets();
    }

    List<RuleSet> all() {
        return sets().all();
    }

    RuleSetTrial validate(RuleSetRequest request) {
        RuleSets sets = sets();
        return new RuleSetTrial(sets.resolved(checked(request, sets)), null);
    }

    /** @param from the person from whom on changes are listed; null for all. All are counted in any case */
    RuleSetTrial simulate(RuleSetRequest request, UUID from) {
        RuleSets sets = sets();
        RuleSet candidate = sets.resolved(checked(request, sets));
        OnPastDecisions found = past.under(candidate, sets, from);
        QuarkusTransaction.requiringNew()
                .run(() -> trace.read(
                        Look.RULES_SIMULATED,
                        found.items().stream()
                                .map(ChangedDecision::beneficiaryId)
                                .toList()));
        return new RuleSetTrial(candidate, found);
    }

    /** In the caller's transaction. */
    RuleSetTrial adopt(RuleSetRequest request) {
        rulebook.hold();
        RuleSets sets = rulebook.sets();
        RuleSetText text = checked(request, sets);
        rulebook.adopt(text, caller.subject(), clock.now());
        return new RuleSetTrial(sets.resolved(text), null);
    }

    private RuleSetText checked(RuleSetRequest request, RuleSets sets) {
        return new RuleSetChecks(request, sets, geography, clock.today()).checked();
    }
}
