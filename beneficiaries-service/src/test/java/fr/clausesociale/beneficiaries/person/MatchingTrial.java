package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.GeneratedBase.Referred;
import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well generated people are recognised in referrals of which it is known whose they are. */
final class MatchingTrial {

    private final GeneratedBase base;
    private final List<Referred> referred;
    private final List<Disturbances.Told> fresh;
    private final Model model;

    MatchingTrial(GeneratedBase base) {
        this.base = base;
        this.referred = base.referred();
        this.fresh = base.fresh();
        this.model = new Model(ParameterSet.read(1), base.frequencies());
    }

    Tally byModel() {
        return measure(this::model);
    }

    Tally byFormerRules() {
        return measure(this::former);
    }

    Tally byExactKey() {
        return measure(this::exact);
    }

    /** Who is taken for one, and among whom somebody has to look. */
    private record Answer(Likeness likeness, Collection<Integer> who) {}

    @FunctionalInterface
    private interface Judge {
        Answer judge(Disturbances.Told told);
    }

    static final class Tally {
        private final Map<Disturbances.Kind, int[]> kinds = new EnumMap<>(Disturbances.Kind.class);
        private int automatic;
        private int wrong;
        private int wrongAmongTwins;
        private int found;
        private int known;
        private int untouched;
        private int untouchedAutomatic;
        private int fresh;
        private int freshPossible;
        private int freshAutomatic;
        private long nanos;

        private void known(Referred referred, boolean twin, Answer answer) {
            known++;
            boolean right = answer.who().contains(referred.who());
            boolean one = answer.likeness() == Likeness.SAME;
            automatic += one ? 1 : 0;
            wrong += one && !right ? 1 : 0;
            wrongAmongTwins += one && !right && twin ? 1 : 0;
            boolean hit = right && answer.likeness() != Likeness.OTHER;
            found += hit ? 1 : 0;
            int[] kind = kinds.computeIfAbsent(referred.told().kind(), none -> new int[3]);
            kind[0]++;
            kind[1] += hit ? 1 : 0;
            kind[2] += hit && one ? 1 : 0;
            if (referred.told().kind() == Disturbances.Kind.NONE) {
                untouched++;
                untouchedAutomatic += one && right ? 1 : 0;
            }
        }

        private void fresh(boolean twin, Answer answer) {
            fresh++;
            freshPossible += answer.likeness() == Likeness.POSSIBLE ? 1 : 0;
            boolean one = answer.likeness() == Likeness.SAME;
            freshAutomatic += one ? 1 : 0;
            automatic += one ? 1 : 0;
            wrong += one ? 1 : 0;
            wrongAmongTwins += one && twin ? 1 : 0;
        }

        double wrongOfAutomatic() {
            return (double) wrong / Math.max(1, automatic);
        }

        int wrongAmongTwins() {
            return wrongAmongTwins;
        }

        double knownFound() {
            return (double) found / known;
        }

        double untouchedAutomatic() {
            return (double) untouchedAutomatic / untouched;
        }

        double freshPossible() {
            return (double) freshPossible / fresh;
        }

        void print(long seed, String judge) {
            System.out.printf(
                    "| %d | %-12s | %d of %d = %.2f ‰ | %d | %.4f | %.4f | %.4f | %d | %.0f µs |%n",
                    seed,
                    judge,
                    wrong,
                    automatic,
                    1000 * wrongOfAutomatic(),
                    wrongAmongTwins,
                    knownFound(),
                    untouchedAutomatic(),
                    freshPossible(),
                    freshAutomatic,
                    nanos / 1000.0 / (known + fresh));
        }

        void printKinds() {
            kinds.forEach((kind, counts) -> System.out.printf(
                    "    %-18s %6d found %.4f automatic %.4f%n",
                    kind, counts[0], (double) counts[1] / counts[0], (double) counts[2] / counts[0]));
        }
    }

    private Tally measure(Judge judge) {
        Tally tally = new Tally();
        long start = System.nanoTime();
        for (Referred one : referred) {
            tally.known(one, base.known(one.who()).twin(), judge.judge(one.told()));
        }
        fresh.forEach(told -> tally.fresh(told.person().twin(), judge.judge(told)));
        tally.nanos = System.nanoTime() - start;
        return tally;
    }

    private Answer model(Disturbances.Told told) {
        Description sought = Descriptions.of(told.identity(), told.place());
        List<Choice.Weighed<Integer>> weighed = base.candidates(sought).stream()
                .map(who -> new Choice.Weighed<>(who, model.weigh(base.description(who), sought)))
                .toList();
        Choice<Integer> choice = Choice.among(weighed, model.parameters().margin());
        List<Integer> alike = choice.alike().stream().map(Choice.Weighed::who).toList();
        return new Answer(choice.likeness(), choice.likeness() == Likeness.SAME ? alike.subList(0, 1) : alike);
    }

    private Answer former(Disturbances.Told told) {
        List<Integer> same = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int who : base.formerCandidates(told.identity())) {
            Match match = FormerRules.compare(base.known(who).identity(), told.identity());
            if (match != Match.NEW) {
                (match == Match.MATCHED ? same : others).add(who);
            }
        }
        boolean borne = others.stream()
                .anyMatch(who -> FormerRules.sameIdentifier(base.known(who).identity(), told.identity()));
        if (same.size() == 1 && !borne) {
            return new Answer(Likeness.SAME, same);
        }
        same.addAll(others);
        return new Answer(same.isEmpty() ? Likeness.OTHER : Likeness.POSSIBLE, same);
    }

    private Answer exact(Disturbances.Told told) {
        Set<Integer> same = base.exactly(told.identity());
        if (same.isEmpty()) {
            return new Answer(Likeness.OTHER, same);
        }
        return new Answer(same.size() == 1 ? Likeness.SAME : Likeness.POSSIBLE, same);
    }
}
