package fr.clausesociale.contracts.placement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class SplitProperties {

    @Property
    void parts_add_up_to_the_figure_told_and_each_is_within_a_hundredth_of_its_share_but_the_largest(
            @ForAll @BigRange(min = "0.01", max = "744") @Scale(2) BigDecimal hours,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 900) Integer> weights) {
        List<Allocation> shares = shares(weights);

        Map<UUID, BigDecimal> parts = Split.of(hours, shares);

        assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(hours);
        BigDecimal largest = shares.stream()
                .map(Allocation::share)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        for (Allocation share : shares) {
            BigDecimal off = parts.get(share.obligationId()).subtract(hours.multiply(share.share()));
            assertThat(off.compareTo(new BigDecimal("-0.01"))).isPositive();
            if (share.share().compareTo(largest) < 0) {
                assertThat(off.signum()).isNotPositive();
            }
        }
    }

    /** Of four digits, together one. */
    private static List<Allocation> shares(List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Allocation> shares = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = i == weights.size() - 1
                    ? left
                    : BigDecimal.valueOf(10000L * weights.get(i) / sum, 4).max(new BigDecimal("0.0001"));
            left = left.subtract(share);
            shares.add(new Allocation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), share, null));
        }
        return shares;
    }
}
