package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.shared.Decimals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
        return view(Telling.WHOLE).orElseThrow();
    }

    /** As far as they are told; empty where they were recorded after that. */
    Optional<View> view(Telling told) {
        List<Terms> known = known(told);
        return Terms.last(known)
                .map(last -> new View(
                        contractId,
                        last.perHour,
                        last.graceDays,
                        last.cap,
                        last.source,
                        last.recordedAt,
                        last.recordedBy,
                        known.subList(0, known.size() - 1)));
    }

    /** Those in force, as far as it is told; empty where they were recorded after that. */
    Optional<Terms> terms(Telling told) {
        return Terms.last(known(told));
    }

    private List<Terms> known(Telling told) {
        return Stream.concat(earlier.stream(), Stream.of(terms()))
                .filter(terms -> told.recorded(terms.recordedAt, terms.recordedBy))
                .toList();
    }

    /** Terms as they were recorded once. */
    @Schema(name = "PenaltyTerms")
    record Terms(
            BigDecimal perHour, int graceDays, BigDecimal cap, String source, Instant recordedAt, String recordedBy) {

        private static Optional<Terms> last(List<Terms> all) {
            return all.stream().reduce((before, after) -> after);
        }
    }

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
