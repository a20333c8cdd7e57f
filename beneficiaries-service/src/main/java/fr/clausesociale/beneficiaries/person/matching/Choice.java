package fr.clausesociale.beneficiaries.person.matching;

import java.util.Comparator;
import java.util.List;

/**
 * Which of those who are alike is meant.
 *
 * @param likeness SAME only where one is meant for certain and nobody else may be
 * @param alike all who may be meant, the likeliest first
 */
public record Choice<T>(Likeness likeness, List<Weighed<T>> alike) {

    /** One of them, with what speaks for it. */
    public record Weighed<T>(T who, Weighing weighing) {}

    /** @param margin bits by which the one meant has to be ahead of every other */
    public static <T> Choice<T> among(List<Weighed<T>> candidates, double margin) {
        List<Weighed<T>> alike = candidates.stream()
                .filter(one -> one.weighing().likeness() != Likeness.OTHER)
                .sorted(Comparator.comparingDouble(
                        (Weighed<T> one) -> -one.weighing().nearness()))
                .toList();
        if (alike.isEmpty()) {
            return new Choice<>(Likeness.OTHER, alike);
        }
        Weighing best = alike.get(0).weighing();
        boolean another = alike.stream().skip(1).map(Weighed::weighing).anyMatch(other -> rivals(other, best, margin));
        boolean certain = best.likeness() == Likeness.SAME && !another;
        return new Choice<>(certain ? Likeness.SAME : Likeness.POSSIBLE, alike);
    }

    /** Two may both be meant, or the identifier says another than the name: which of them it is, a person answers. */
    private static boolean rivals(Weighing other, Weighing best, double margin) {
        return other.likeness() == Likeness.SAME
                || other.numberInCommon() && !best.numberInCommon()
                || best.nearness() - other.nearness() < margin;
    }
}
