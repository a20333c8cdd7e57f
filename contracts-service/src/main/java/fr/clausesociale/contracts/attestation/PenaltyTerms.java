package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.shared.Decimals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What a contract's documents say of penalties. There is no figure in law: without these nothing is computed. */
@Entity
class PenaltyTerms {

    @Id
    private UUID contractId;

    @Version
    private long version = 1;

    private BigDecimal perHour;
    private int graceDays;
    private BigDecimal cap;
    private String source;
    private Instant recordedAt;
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Terms> earlier = List.of();

    protected PenaltyTerms() {}

    PenaltyTerms(UUID contractId) {
        this.contractId = contractId;
    }

    void tell(PenaltyTermsRequest request, Instant now, String organisation) {
        if (perHour != null) {
            List<Terms> kept = new ArrayList<>(earlier);
            kept.add(terms());
            earlier = List.copyOf(kept);
        }
        perHour = Decimals.two(request.perHour());
        graceDays = request.graceDays();
        cap = Decimals.two(request.cap());
        source = request.source();
        recordedAt = now;
        recordedBy = organisation;
    }

    long version() {
        return version;
    }

    Terms terms() {
        return new Terms(perHour, graceDays, cap, source, recordedAt, recordedBy);
    }

    View view() {
        return new View(contractId, perHour, graceDays, cap, source, recordedAt, recordedBy, earlier);
    }

    /** Terms as they were recorded once. */
    @Schema(name = "PenaltyTerms")
    record Terms(
            BigDecimal perHour, int graceDays, BigDecimal cap, String source, Instant recordedAt, String recordedBy) {}

    /** Terms as they are answered. */
    @Schema(name = "PenaltyTermsView")
    record View(
            UUID contractId,
            BigDecimal perHour,
            int graceDays,
            BigDecimal cap,
            String source,
            Instant recordedAt,
            String recordedBy,
            List<Terms> earlier) {}
}
