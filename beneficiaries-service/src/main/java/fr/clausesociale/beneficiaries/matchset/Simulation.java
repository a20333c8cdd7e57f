package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import java.util.List;

/**
 * What a set would say of the past, beside the one in force: numbers alone.
 *
 * @param pairs what was decided of pairs, and what both say of them
 * @param people whom the newest people known would be taken for if they were referred again
 * @param contradicted pairs that people decided to be two and that it would make one
 */
record Simulation(int number, int beside, List<Pairs> pairs, List<People> people, int contradicted) {

    /** As many pairs were decided so, of which both sets say this. */
    record Pairs(MatchPair.Status decided, Likeness before, Likeness after, int count) {}

    /** As many people would be recognised so by both sets. */
    record People(Likeness before, Likeness after, int count) {}
}
