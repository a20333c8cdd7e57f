package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a policy in a scope for a time. Only the day it ends is ever written again, and never into the past. */
@Entity
public class PolicyValue {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String name;

    @Enumerated(EnumType.STRING)
    private ScopeKind scopeKind;

    private String scopeValue;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    private String value;
    private String source;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private Instant recordedAt;
    private String recordedBy;

    protected PolicyValue() {}

    static PolicyValue of(PolicyRequest request, Instant now, String organisation) {
        PolicyValue policy = new PolicyValue();
        policy.id = Ids.next();
        policy.name = request.name();
        policy.scopeKind = request.scope().kind();
        policy.scopeValue = request.scope().value();
        policy.from = request.from();
        policy.until = request.until();
        policy.value = request.value().trim();
        policy.source = request.source();
        policy.confidence = request.confidence();
        policy.recordedAt = now;
        policy.recordedBy = organisation;
        return policy;
    }

    void endBefore(LocalDate successor) {
        until = successor.minusDays(1);
    }

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean meets(LocalDate first, LocalDate last) {
        return (last == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** Whom it is for. */
    public Scope scope() {
        return new Scope(scopeKind, scopeValue);
    }

    public LocalDate from() {
        return from;
    }

    /** Last day, or null: until further notice. */
    public LocalDate until() {
        return until;
    }

    public String text() {
        return value;
    }

    public BigDecimal decimal() {
        return new BigDecimal(value);
    }

    public LocalDate date() {
        return LocalDate.parse(value);
    }

    /** Text, article or agreement that sets the value. */
    public String source() {
        return source;
    }

    /** For answers that say where a figure comes from. */
    public Cited cited() {
        return new Cited(value, source, scope(), from);
    }

    public View view() {
        return new View(id, name, scope(), from, until, value, source, confidence, recordedAt, recordedBy);
    }

    /** A value as it is answered. */
    @Schema(name = "PolicyValueView")
    public record View(
            UUID id,
            String name,
            Scope scope,
            LocalDate from,
            LocalDate until,
            String value,
            String source,
            Confidence confidence,
            Instant recordedAt,
            String recordedBy) {}
}
