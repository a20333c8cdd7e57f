package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.platform.caller.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** That somebody asks for more hours than were accepted, as long as nobody else has said so too. */
@Entity
@Table(name = "hours_raise")
class Raise {

    @Id
    private UUID entryId;

    private BigDecimal hours;
    private String days;
    private String reason;
    private String askedBy;
    private String askedBySubject;
    private boolean askedByPerson;
    private Instant askedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Confirmation> confirmations = List.of();

    protected Raise() {}

    Raise(UUID entryId) {
        this.entryId = entryId;
    }

    /** Whoever confirmed another figure has said nothing of this one. */
    void asked(Raises.Asked what, Actor by, Instant now) {
        hours = what.hours();
        days = what.days();
        reason = what.reason();
        askedBy = by.organisation();
        askedBySubject = by.subject();
        askedByPerson = by.person();
        askedAt = now;
        confirmations = List.of();
    }

    boolean is(Raises.Asked what) {
        return hours.compareTo(what.hours()) == 0 && days.equals(what.days());
    }

    /** As hours that were keyed in: by the same rules somebody else is needed. */
    Submitted as(Submitted statement) {
        Actor asker = new Actor(askedBy, askedBySubject, askedByPerson);
        return new Submitted(
                statement.statementId(), asker, asker, statement.employer(), statement.buyer(), confirmations);
    }

    void confirm(Confirmation confirmation) {
        confirmations = confirmation.among(confirmations);
    }

    RaiseView view() {
        return new RaiseView(
                entryId,
                hours,
                reason,
                askedAt,
                askedBy,
                confirmations.stream().map(Confirmation::view).toList());
    }
}
