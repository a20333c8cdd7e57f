package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.MatchPairs;
import fr.clausesociale.beneficiaries.person.MatchReasons;
import fr.clausesociale.beneficiaries.person.Merging;
import fr.clausesociale.beneficiaries.separation.Separations;
import fr.clausesociale.beneficiaries.separation.SplitView;
import fr.clausesociale.beneficiaries.separation.ToldFact;
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
    private final Separations separations;
    private final Trace trace;
    private final Caller caller;

    MatchDesk(
            MatchPairs pairs,
            MatchReach reach,
            MatchReasons reasons,
            Merging merging,
            Separations separations,
            Trace trace,
            Caller caller) {
        this.pairs = pairs;
        this.reach = reach;
        this.reasons = reasons;
        this.merging = merging;
        this.separations = separations;
        this.trace = trace;
        this.caller = caller;
    }

    MatchView look(UUID id) {
        return view(require(id));
    }

    /** @param facts whose each is, where two who were one are two again */
    MatchView decide(UUID id, MatchPair.Status decision, String reason, List<ToldFact> facts) {
        MatchPair pair = require(id);
        sides(pair);
        return decided(pair, decision, reason, facts);
    }

    /** Two whom nobody asked about, or who were asked about before. */
    MatchView merge(UUID one, UUID other, String reason) {
        if (one.equals(other)) {
            throw Problem.of(BeneficiariesProblem.SAME_PSEUDONYM).at("/with");
        }
        reach.sides(one, other).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return decided(pairs.of(one, other), MatchPair.Status.MERGED, reason, List.of());
    }

    MatchView split(UUID pseudonym, String reason, List<ToldFact> facts) {
        return decided(thatMerged(pseudonym), MatchPair.Status.DISTINCT, reason, facts);
    }

    /** What a split would have to part. */
    SplitView split(UUID pseudonym) {
        thatMerged(pseudonym);
        return separations.look(merging.separation(pseudonym));
    }

    private MatchPair thatMerged(UUID pseudonym) {
        MatchPair pair = pairs.thatMerged(pseudonym).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        sides(pair);
        return pair;
    }

    private MatchView decided(MatchPair pair, MatchPair.Status decision, String reason, List<ToldFact> facts) {
        merging.decide(pair, decision, reason.strip(), caller.subject(), caller.organisation(), separations.by(facts));
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
