package fr.clausesociale.contracts.evidence;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A document for a statement or for a placement, one of the two. */
@Entity
class Evidence {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID statementId;
    private UUID placementId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String number;
    private String keptAt;
    private LocalDate issuedOn;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String verdictReason;
    private Instant judgedAt;
    private String judgedBy;
    private Instant recordedAt;
    private String recordedBy;

    protected Evidence() {}

    private Evidence(EvidenceRequest told, Instant now, String organisation) {
        id = Ids.next();
        kind = told.kind();
        number = told.number();
        keptAt = told.keptAt();
        issuedOn = told.issuedOn();
        sha256 = told.sha256();
        verdict = Verdict.NOT_LOOKED_AT;
        recordedAt = now;
        recordedBy = organisation;
    }

    static Evidence ofStatement(UUID statement, EvidenceRequest told, Instant now, String organisation) {
        Evidence evidence = new Evidence(told, now, organisation);
        evidence.statementId = statement;
        return evidence;
    }

    static Evidence ofPlacement(UUID placement, EvidenceRequest told, Instant now, String organisation) {
        Evidence evidence = new Evidence(told, now, organisation);
        evidence.placementId = placement;
        return evidence;
    }

    void judge(Verdict found, String reason, Instant now, String organisation) {
        verdict = found;
        verdictReason = reason;
        judgedAt = now;
        judgedBy = organisation;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Null where it is for a placement. */
    UUID statementId() {
        return statementId;
    }

    /** Null where it is for a statement. */
    UUID placementId() {
        return placementId;
    }

    EvidenceView view() {
        return view(true);
    }

    /** As far as it is told, with what was found of it; empty where it was named after that. */
    Optional<EvidenceView> view(Telling told) {
        return told.recorded(recordedAt, recordedBy)
                ? Optional.of(view(judgedAt == null || told.recorded(judgedAt, judgedBy)))
                : Optional.empty();
    }

    private EvidenceView view(boolean judged) {
        return new EvidenceView(
                id,
                version,
                statementId,
                placementId,
                kind,
                number,
                issuedOn,
                sha256,
                keptAt,
                judged ? verdict : Verdict.NOT_LOOKED_AT,
                judged ? verdictReason : null,
                judged ? judgedAt : null,
                judged ? judgedBy : null,
                recordedAt,
                recordedBy);
    }
}
