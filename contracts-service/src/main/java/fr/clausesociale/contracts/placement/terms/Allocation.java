package fr.clausesociale.contracts.placement.terms;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The part of a placement that is meant for one obligation. */
@Embeddable
public record Allocation(UUID obligationId, UUID contractId, UUID lotId, BigDecimal share) {

    /** That of the largest share; of equal ones always the same. */
    public static Allocation largest(List<Allocation> all) {
        return all.stream()
                .max(Comparator.comparing(Allocation::share).thenComparing(Allocation::obligationId))
                .orElseThrow();
    }
}
