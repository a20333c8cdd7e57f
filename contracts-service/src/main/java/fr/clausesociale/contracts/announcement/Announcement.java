package fr.clausesociale.contracts.announcement;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Something that a company told of one obligation, and what was decided on it. */
@Entity
public class Announcement {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private AnnouncementKind kind;

    private UUID obligationId;
    private UUID contractId;
    private String announcedBy;
    private String announcedBySiren;
    private Instant announcedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Hire hire;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AnnouncedTotal totalHours;

    @Enumerated(EnumType.STRING)
    private AnnouncementStatus status;

    private String reason;
    private UUID placementId;
    private Instant decidedAt;
    private String decidedBy;

    protected Announcement() {}

    private Announcement(Obligation obligation, String organisation, Instant now) {
        id = Ids.next();
        obligationId = obligation.id();
        contractId = obligation.contractId();
        announcedBy = organisation;
        announcedBySiren = Siret.siren(organisation);
        announcedAt = now;
        status = AnnouncementStatus.WAITING;
    }

    static Announcement of(Hire hire, Obligation obligation, String organisation, Instant now) {
        Announcement told = new Announcement(obligation, organisation, now);
        told.kind = AnnouncementKind.HIRE;
        told.hire = hire;
        return told;
    }

    static Announcement of(AnnouncedTotal total, Obligation obligation, String organisation, Instant now) {
        Announcement told = new Announcement(obligation, organisation, now);
        told.kind = AnnouncementKind.TOTAL_HOURS;
        told.totalHours = total;
        return told;
    }

    /** @param placement that the hire became, or null */
    void confirm(UUID placement, String organisation, Instant now) {
        decide(AnnouncementStatus.CONFIRMED, organisation, now);
        placementId = placement;
    }

    void refuse(String why, String organisation, Instant now) {
        decide(AnnouncementStatus.REFUSED, organisation, now);
        reason = why;
    }

    private void decide(AnnouncementStatus became, String organisation, Instant now) {
        requireWaiting();
        status = became;
        decidedBy = organisation;
        decidedAt = now;
    }

    void requireWaiting() {
        if (status != AnnouncementStatus.WAITING) {
            throw Problem.of(ContractsProblem.ANNOUNCEMENT_DECIDED, decidedAt);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID obligationId() {
        return obligationId;
    }

    public UUID contractId() {
        return contractId;
    }

    String announcedBy() {
        return announcedBy;
    }

    String announcedBySiren() {
        return announcedBySiren;
    }

    /** Null where something else is told. */
    Hire hire() {
        return hire;
    }

    /** Null where something else is told. */
    AnnouncedTotal totalHours() {
        return totalHours;
    }

    public AnnouncementView view() {
        return view(true);
    }

    /** As far as it is told, with what was decided on it; empty where it was told after that. */
    public Optional<AnnouncementView> view(Telling told) {
        return told.recorded(announcedAt, announcedBy)
                ? Optional.of(view(decidedAt == null || told.recorded(decidedAt, decidedBy)))
                : Optional.empty();
    }

    private AnnouncementView view(boolean decided) {
        return new AnnouncementView(
                id,
                version,
                kind,
                obligationId,
                contractId,
                announcedBy,
                announcedAt,
                hire,
                totalHours,
                decided ? status : AnnouncementStatus.WAITING,
                decided ? reason : null,
                decided ? placementId : null,
                decided ? decidedAt : null,
                decided ? decidedBy : null);
    }
}
