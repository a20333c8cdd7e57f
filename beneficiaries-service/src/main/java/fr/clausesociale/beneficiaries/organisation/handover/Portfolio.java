package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.proposal.Proposal;
import fr.clausesociale.platform.proposal.ProposalStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All that a structure follows goes to another from a day on, once both agreed or an administrator decided. */
@Entity(name = "HandedPortfolio")
@Table(schema = "organisation", name = "hand_over")
class Portfolio extends Proposal {

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
        super(told.from(), told.to(), told.on(), told.reason(), by, now);
        kind = told.kind();
        territories = List.copyOf(told.territories());
    }

    @Override
    protected ProblemCode decided() {
        return HandOverProblem.HAND_OVER_DECIDED;
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
    @Override
    public long version() {
        return super.version() + 1;
    }

    /** In force is what was agreed, from its day on: nobody has to record that. */
    ProposalStatus status(LocalDate today) {
        return status() == ProposalStatus.AGREED && !effectiveOn().isAfter(today) ? ProposalStatus.IN_FORCE : status();
    }

    SuccessionKind kind() {
        return kind;
    }

    List<String> territories() {
        return territories;
    }

    PortfolioView view(LocalDate today) {
        return new PortfolioView(
                id(),
                version(),
                status(today),
                kind,
                former(),
                successor(),
                effectiveOn(),
                territories,
                reason(),
                proposedBy(),
                proposedAt(),
                decidedBy(),
                decidedAt(),
                decisionReason(),
                new PortfolioView.Applied(contractsAppliedAt, contracts, parts, peopleAppliedAt, people));
    }
}
