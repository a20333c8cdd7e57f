package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All that a structure follows goes to another from a day on, once both agreed or an administrator decided. */
@Entity(name = "HandedPortfolio")
@Table(schema = "organisation", name = "hand_over")
class Portfolio {

    @Id
    private UUID id;

    @Version
    private long version;

    private String former;
    private String successor;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    private String reason;

    @Enumerated(EnumType.STRING)
    private HandOverStatus status;

    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant contractsAppliedAt;
    private int contracts;
    private int parts;
    private Instant peopleAppliedAt;
    private int people;

    protected Portfolio() {}

    static Portfolio proposed(PortfolioRequest told, String by, Instant now) {
        Portfolio proposal = new Portfolio();
        proposal.id = Ids.next();
        proposal.former = told.from();
        proposal.successor = told.to();
        proposal.kind = told.kind();
        proposal.effectiveOn = told.on();
        proposal.territories = List.copyOf(told.territories());
        proposal.reason = told.reason();
        proposal.status = HandOverStatus.PROPOSED;
        proposal.proposedBy = by;
        proposal.proposedAt = now;
        return proposal;
    }

    /** @param day the first day, where that is later than was proposed: months that are over stay with who followed in them */
    void agree(String by, LocalDate day, Instant now) {
        requireProposed();
        status = HandOverStatus.AGREED;
        effectiveOn = day;
        decidedBy = by;
        decidedAt = now;
    }

    /** What was agreed is published and applied: it is undone by handing it back. */
    void refuse(String by, String because, Instant now) {
        requireProposed();
        status = HandOverStatus.REFUSED;
        decidedBy = by;
        decidedAt = now;
        decisionReason = because;
    }

    private void requireProposed() {
        if (status != HandOverStatus.PROPOSED) {
            throw Problem.of(HandOverProblem.HAND_OVER_DECIDED, status.name());
        }
    }

    void appliedToContracts(int handedContracts, int handedParts, Instant at) {
        contracts = handedContracts;
        parts = handedParts;
        contractsAppliedAt = at;
    }

    void appliedToPeople(int handed, Instant at) {
        people = handed;
        peopleAppliedAt = at;
    }

    UUID id() {
        return id;
    }

    /** Counted from one, as others are told. */
    long version() {
        return version + 1;
    }

    String former() {
        return former;
    }

    String successor() {
        return successor;
    }

    /** In force is what was agreed, from its day on. */
    HandOverStatus status(LocalDate today) {
        return status == HandOverStatus.AGREED && !effectiveOn.isAfter(today) ? HandOverStatus.IN_FORCE : status;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    SuccessionKind kind() {
        return kind;
    }

    List<String> territories() {
        return territories;
    }

    String proposedBy() {
        return proposedBy;
    }

    PortfolioView view(LocalDate today) {
        return new PortfolioView(
                id,
                version(),
                status(today),
                kind,
                former,
                successor,
                effectiveOn,
                territories,
                reason,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                new PortfolioView.Applied(contractsAppliedAt, contracts, parts, peopleAppliedAt, people));
    }
}
