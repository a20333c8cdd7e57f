package fr.clausesociale.beneficiaries.person;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well people are recognised, beside the rules before the model and beside a plain exact key: 200,000 known, 20,000 further
 * referrals of them with what people do to names and dates, 20,000 of new people. The seeds are not the one fitted on.
 */
@Tag("benchmark")
class MatchingBenchmark {

    private static final long[] SEEDS = {11, 23, 47};

    @Test
    void people_are_recognised() {
        List<String> notes = new ArrayList<>();
        System.out.println("| seed | by | automatic and wrong | among twins | known found | untouched automatic"
                + " | new called possible | new taken for another | a referral |");
        for (long seed : SEEDS) {
            GeneratedBase base = new GeneratedBase(seed, 200_000, 20_000);
            MatchingTrial trial = new MatchingTrial(base);
            MatchingTrial.Tally byModel = trial.byModel();
            byModel.print(seed, "model");
            trial.byFormerRules().print(seed, "rules before");
            trial.byExactKey().print(seed, "exact key");
            byModel.printKinds();
            notes.add("seed %d: %d blocks cut".formatted(seed, base.cut()));
        }
        System.out.println(notes);
    }
}
