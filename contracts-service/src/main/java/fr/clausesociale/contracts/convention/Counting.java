package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;

/** Which contracts count towards a convention. What it does not say is the territory's rule of its first day. */
record Counting(SignatureRule signature, PlaceRule place) {

    /** With what was not told taken from the policies. */
    static Counting of(Counting told, PolicySet policies, LocalDate day, Territory territory) {
        PolicySubject subject = new PolicySubject(null, null, territory);
        Optional<Counting> said = Optional.ofNullable(told);
        return new Counting(
                said.map(Counting::signature)
                        .or(() -> policies.code(day, Policy.CONVENTION_SIGNATURE, subject)
                                .map(SignatureRule::valueOf))
                        .orElseThrow(() -> notTold("signature")),
                said.map(Counting::place)
                        .or(() -> policies.code(day, Policy.CONVENTION_PLACE, subject)
                                .map(PlaceRule::valueOf))
                        .orElseThrow(() -> notTold("place")));
    }

    private static Problem notTold(String part) {
        return Problem.of(ConventionProblem.COUNTING_RULE_MISSING, part).at("/counting/" + part);
    }
}
