package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.person.matching.TermFrequencies;

/** Two identities alone, of which nothing else is known, as the shipped model judges them. */
final class Matching {

    private static final Model MODEL = new Model(ParameterSet.read(1), TermFrequencies.shipped());

    private Matching() {}

    static Match compare(Identity known, Identity declared) {
        return switch (MODEL.weigh(Descriptions.of(known, null), Descriptions.of(declared, null))
                .likeness()) {
            case SAME -> Match.MATCHED;
            case POSSIBLE -> Match.POSSIBLE;
            case OTHER -> Match.NEW;
        };
    }
}
