package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Why the buyer set no social condition, for the presentation report (rapport de présentation). Told anew, the former is kept. */
@Entity
class Derogation {

    @Id
    private UUID contractId;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private DerogationMotive motive;

    private String reason;
    private Instant recordedAt;
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Recorded> earlier = List.of();

    protected Derogation() {}

    Derogation(UUID contractId) {
        this.contractId = contractId;
    }

    void tell(DerogationRequest request, Instant now, String organisation) {
        if (motive != null) {
            earlier = all();
        }
        motive = request.motive();
        reason = request.reason();
        recordedAt = now;
        recordedBy = organisation;
    }

    /** What was recorded by the end of a day. */
    Optional<Recorded> on(LocalDate day) {
        Optional<Recorded> last = earlier.stream().filter(r -> r.by(day)).reduce((former, next) -> next);
        return present().by(day) ? Optional.of(present()) : last;
    }

    /** Oldest first; the last is in force. */
    List<Recorded> all() {
        List<Recorded> all = new ArrayList<>(earlier);
        all.add(present());
        return List.copyOf(all);
    }

    UUID contractId() {
        return contractId;
    }

    long version() {
        return version;
    }

    DerogationView view() {
        return view(Telling.WHOLE).orElseThrow();
    }

    /** As far as it is told; empty where it was recorded after that. */
    Optional<DerogationView> view(Telling told) {
        List<Recorded> known = all().stream()
                .filter(each -> told.recorded(each.recordedAt, each.recordedBy))
                .toList();
        return known.stream()
                .reduce((former, next) -> next)
                .map(last -> new DerogationView(
                        contractId,
                        last.motive,
                        last.motive.article(),
                        last.reason,
                        last.recordedAt,
                        last.recordedBy,
                        known.subList(0, known.size() - 1)));
    }

    private Recorded present() {
        return new Recorded(motive, reason, recordedAt, recordedBy);
    }

    /** A motive as it was recorded once. */
    record Recorded(DerogationMotive motive, String reason, Instant recordedAt, String recordedBy) {

        boolean by(LocalDate day) {
            return !LocalDate.ofInstant(recordedAt, BusinessClock.ZONE).isAfter(day);
        }
    }

    /** A derogation as it is answered. */
    record DerogationView(
            UUID contractId,
            DerogationMotive motive,
            String article,
            String reason,
            Instant recordedAt,
            String recordedBy,
            List<Recorded> earlier) {}
}
