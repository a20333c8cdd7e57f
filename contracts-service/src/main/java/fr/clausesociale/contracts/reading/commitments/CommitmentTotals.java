package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all commitments of one kind and unit come to: told beside the hours, never added to them.
 *
 * @param promised without what was waived
 * @param achieved without what was achieved on waived ones
 * @param rate achieved over promised, to four digits; null where no figure is promised
 */
record CommitmentTotals(
        CommitmentKind kind,
        Unit unit,
        long commitments,
        Map<CommitmentStatus, Long> byStatus,
        long overdue,
        BigDecimal promised,
        BigDecimal achieved,
        BigDecimal rate) {

    /** Those of one kind, unit and status. */
    record Count(
            CommitmentKind kind,
            Unit unit,
            CommitmentStatus status,
            long commitments,
            BigDecimal promised,
            BigDecimal achieved,
            long overdue) {

        private boolean counts() {
            return status != CommitmentStatus.WAIVED;
        }
    }

    private record Key(CommitmentKind kind, Unit unit) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : unit.compareTo(other.unit);
        }
    }

    static List<CommitmentTotals> of(List<Count> counts) {
        Map<Key, List<Count>> grouped = new TreeMap<>();
        counts.forEach(count -> grouped.computeIfAbsent(new Key(count.kind(), count.unit()), key -> new ArrayList<>())
                .add(count));
        return grouped.entrySet().stream()
                .map(each -> total(each.getKey(), each.getValue()))
                .toList();
    }

    private static CommitmentTotals total(Key key, List<Count> counts) {
        Map<CommitmentStatus, Long> byStatus = new EnumMap<>(CommitmentStatus.class);
        for (CommitmentStatus status : CommitmentStatus.values()) {
            byStatus.put(status, 0L);
        }
        counts.forEach(count -> byStatus.merge(count.status(), count.commitments(), Long::sum));
        BigDecimal promised =
                counts.stream().filter(Count::counts).map(Count::promised).reduce(Decimals.ZERO, BigDecimal::add);
        BigDecimal achieved =
                counts.stream().filter(Count::counts).map(Count::achieved).reduce(Decimals.ZERO, BigDecimal::add);
        return new CommitmentTotals(
                key.kind(),
                key.unit(),
                counts.stream().mapToLong(Count::commitments).sum(),
                byStatus,
                counts.stream().mapToLong(Count::overdue).sum(),
                Decimals.two(promised),
                Decimals.two(achieved),
                promised.signum() == 0 ? null : achieved.divide(promised, 4, RoundingMode.HALF_UP));
    }
}
