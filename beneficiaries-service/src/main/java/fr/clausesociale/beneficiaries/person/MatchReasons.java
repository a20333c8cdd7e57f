package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Weighing;
import jakarta.enterprise.context.ApplicationScoped;

/** Why a pair was asked about, found out anew: nothing of it is kept, so that nothing of it is left after an erasure. */
@ApplicationScoped
public class MatchReasons {

    private final Beneficiaries beneficiaries;
    private final ModelInForce model;

    MatchReasons(Beneficiaries beneficiaries, ModelInForce model) {
        this.beneficiaries = beneficiaries;
        this.model = model;
    }

    /** As the parameter set weighs by which the pair was found. */
    public Weighing of(MatchPair pair) {
        return model.of(pair.parameterSet())
                .weigh(
                        beneficiaries.findById(pair.older()).description(),
                        beneficiaries.findById(pair.newer()).description());
    }
}
