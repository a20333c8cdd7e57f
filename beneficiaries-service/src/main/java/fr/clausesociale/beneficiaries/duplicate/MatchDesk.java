package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.MatchPairs;
import fr.clausesociale.beneficiaries.person.MatchReasons;
import fr.clausesociale.beneficiaries.person.Merging;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** Where pairs are looked at and decided. Each look at the two leaves its trace. */
@RequestScoped
class MatchDesk {

    private final MatchPairs pairs;
    private final MatchReach reach;
    private final MatchReasons reasons;
    private final Merging merging;
    private final Trace trace;
    private final Caller caller;

    MatchDesk(MatchPairs pairs, MatchReach reach, MatchReasons reasons, Merging merging, Trace trace, Caller caller) {
        this.pairs = pairs;
        this.reach = reach;
        this.reasons = reasons;
        this.merging = merging;
        this.trace = trace;
        this.caller = caller;
    }

    MatchView look(UUID id) {
        return view(require(id));
    }

    MatchView decide(UUID id, MatchPair.Status decision, String reason) {
        MatchPair pair = require(id);
        sides(pair);
        return decided(pair, decision, reason);
    }

    /** Two whom nobody asked about, or who were asked about before. */
    MatchView merge(UUID one, UUID other, String reason) {
        if (one.equals(other)) {
            throw Problem.of(BeneficiariesProblem.SAME_PSEUDONYM).at("/with");
        }
        reach.sides(one, other).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return decided(pairs.of(one, other), MatchPair.Status.MERGED, reason);
    }

    MatchView split(UUID pseudonym, String reason) {
        MatchPair pair = pairs.thatMerged(pseudonym).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        sides(pair);
        return decided(pair, MatchPair.Status.DISTINCT, reason);
    }

    private MatchView decided(MatchPair pair, MatchPair.Status decision, String reason) {
        merging.decide(pair, decision, reason.strip(), caller.subject(), caller.organisation());
        return view(pair);
    }

    private MatchPair require(UUID id) {
        return pairs.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** @throws Problem for whoever does not decide this pair */
    private MatchReach.Sides sides(MatchPair pair) {
        return reach.sides(pair).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private MatchView view(MatchPair pair) {
        MatchReach.Sides sides = sides(pair);
        trace.read(Look.IDENTITY_READ, List.of(pair.older(), pair.newer()));
        return MatchView.of(pair, sides, reasons.of(pair), pairs.decisions(pair));
    }
}
