package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That something which lies ahead or is late was told. */
@Entity
@Immutable
class Signal {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private What what;

    private UUID thing;
    private UUID obligationId;
    private UUID contractId;
    private LocalDate since;
    private Instant raisedAt;

    /** What is told. */
    enum What {
        WINDOW_ENDS_IN_90,
        WINDOW_ENDS_IN_30,
        FOLLOW_UP,
        OBLIGATION_REACHED,
        SHORTFALL_AHEAD,
        /** A month has been over for some time and nobody has told its hours. */
        NO_STATEMENT;

        /** What stands for it among what waits. */
        NextAction.What waiting() {
            return this == NO_STATEMENT ? NextAction.What.DECLARE_MONTH : NextAction.What.valueOf(name());
        }
    }

    protected Signal() {}

    static Signal of(What what, Waiting waiting, Instant now) {
        Signal signal = new Signal();
        signal.id = Ids.next();
        signal.what = what;
        signal.thing = waiting.thing();
        signal.obligationId = waiting.obligationId();
        signal.contractId = waiting.contractId();
        signal.since = waiting.since();
        signal.raisedAt = now;
        return signal;
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    SignalBody body() {
        return new SignalBody(since, raisedAt, null, id, what, thing, obligationId, contractId, since);
    }

    /** Body of every record on {@code contracts.signal.v1}. */
    record SignalBody(
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason,
            UUID signalId,
            What signal,
            UUID about,
            UUID obligationId,
            UUID contractId,
            LocalDate since) {}
}
