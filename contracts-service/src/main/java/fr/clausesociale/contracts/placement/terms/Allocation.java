package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.contract.terms.PartKey;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The part of a placement that is meant for one obligation.
 *
 * @param part in which the work is done, of a contract that is performed in several territories; null where it is not, and of work
 *     that was told before it was divided
 * @param share by its value: as it is told (1) and as it is kept (1.0000) it is the same
 */
@Embeddable
public record Allocation(
        UUID obligationId,
        UUID contractId,
        UUID lotId,
        BigDecimal share,
        @Embedded PartKey part) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation that
                && Objects.equals(obligationId, that.obligationId)
                && Objects.equals(contractId, that.contractId)
                && Objects.equals(lotId, that.lotId)
                && share.compareTo(that.share) == 0
                && Objects.equals(part, that.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(obligationId, contractId, lotId, part);
    }

    /** That of the largest share; of equal ones always the same. */
    public static Allocation largest(List<Allocation> all) {
        return all.stream()
                .max(Comparator.comparing(Allocation::share).thenComparing(Allocation::obligationId))
                .orElseThrow();
    }
}
