package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision, kept to know who is a candidate, and what facilitators decided since a referral. */
@Entity
@Table(name = "known_decision")
public class KnownDecision {

    static final String FACILITATOR = "FACILITATOR";

    private static final String PARTED = ",";

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private UUID recordedUnder;
    private UUID referralId;
    private String outcome;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean superseded;

    /** Of each ground the claims that declared it, parted by commas. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grounds;

    private Instant recordedAt;

    protected KnownDecision() {}

    KnownDecision(UUID id) {
        this.id = id;
    }

    void update(DecisionState state) {
        own(owner().told(state.beneficiaryId()));
        referralId = state.referralId();
        outcome = state.outcome();
        basis = state.basis();
        validFrom = state.validFrom();
        validUntil = state.validUntil();
        // what tells that it was superseded bears the day of that
        recordedAt = recordedAt != null && state.superseded() ? recordedAt : state.recordedAt();
        superseded = state.superseded();
        grounds = state.grounds().stream().map(KnownDecision::written).toList();
    }

    private Owner owner() {
        return new Owner(beneficiaryId, recordedUnder);
    }

    UUID owner(UUID toldUnder) {
        return owner().told(toldUnder).beneficiaryId();
    }

    private void own(Owner owner) {
        beneficiaryId = owner.beneficiaryId();
        recordedUnder = owner.recordedUnder();
    }

    void belongsTo(UUID pseudonym) {
        own(owner().belongsTo(pseudonym));
    }

    public UUID id() {
        return id;
    }

    /** The pseudonym that it is told under. */
    public UUID recordedUnder() {
        return owner().published();
    }

    /** The referral that brought it about, or null. */
    public UUID referralId() {
        return referralId;
    }

    public boolean byFacilitator() {
        return FACILITATOR.equals(basis);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Of each ground of a facilitator the claims that declared it. */
    public List<Ruling.Ground> grounds() {
        return grounds.stream().map(KnownDecision::read).toList();
    }

    Ruling ruling() {
        return new Ruling(outcome, validUntil, grounds(), recordedAt);
    }

    private static String written(Ruling.Ground ground) {
        return ground.claims().stream().map(UUID::toString).sorted().collect(Collectors.joining(PARTED));
    }

    private static Ruling.Ground read(String ground) {
        return new Ruling.Ground(
                ground.isEmpty()
                        ? Set.of()
                        : Arrays.stream(ground.split(PARTED))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()));
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }
}
