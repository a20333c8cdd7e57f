package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.proposal.Proposal;
import fr.clausesociale.platform.proposal.ProposalStatus;
import jakarta.persistence.Embedded;
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

    @Embedded
    private Proposal proposal;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    private Instant contractsAppliedAt;
    private int contracts;
    private int parts;
    private Instant peopleAppliedAt;
    private int people;

    protected Portfolio() {}

    Portfolio(PortfolioRequest told, String by, Instant now) {
        id = Ids.next();
        proposal = new Proposal(told.from(), told.to(), told.on(), told.reason(), by, now);
        kind = told.kind();
        territories = List.copyOf(told.territories());
    }

    /** @param day the first day, where that is later than was proposed */
    void agree(String by, LocalDate day, Instant now) {
        proposal.agree(by, day, now, HandOverProblem.HAND_OVER_DECIDED);
    }

    /** Once it is agreed it is no more to be refused, as others act on it. */
    void refuse(String by, String because, Instant now) {
        proposal.refuse(by, because, now, HandOverProblem.HAND_OVER_DECIDED);
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

    /** Counted from one, as others are told. */
    long version() {
        return version + 1;
    }

    /** In force is what was agreed, from its day on: nobody has to record that. */
    ProposalStatus status(LocalDate today) {
        return proposal.status() == ProposalStatus.AGREED
                        && !proposal.effectiveOn().isAfter(today)
                ? ProposalStatus.IN_FORCE
                : proposal.status();
    }

    UUID id() {
        return id;
    }

    Proposal proposal() {
        return proposal;
    }

    SuccessionKind kind() {
        return kind;
    }

    List<String> territories() {
        return territories;
    }

    PortfolioView view(LocalDate today) {
        return new PortfolioView(
                id,
                version(),
                status(today),
                kind,
                proposal.former(),
                proposal.successor(),
                proposal.effectiveOn(),
                territories,
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionReason(),
                new PortfolioView.Applied(contractsAppliedAt, contracts, parts, peopleAppliedAt, people));
    }
}
