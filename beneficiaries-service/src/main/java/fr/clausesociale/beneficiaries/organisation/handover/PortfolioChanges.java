package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.Successions;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.proposal.Proposal;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Proposes, agrees and refuses what a structure hands over as a whole. Runs in the caller's transaction. */
@ApplicationScoped
class PortfolioChanges {

    private final Portfolios portfolios;
    private final Successions successions;
    private final Register register;
    private final Caller caller;
    private final BusinessClock clock;

    PortfolioChanges(
            Portfolios portfolios, Successions successions, Register register, Caller caller, BusinessClock clock) {
        this.portfolios = portfolios;
        this.successions = successions;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** By either side; an administrator decides for both. */
    Portfolio propose(PortfolioRequest told) {
        successions.confine();
        check(told);
        successions.requireSpeaksFor(told.to().equals(caller.organisation()) ? told.to() : told.from());
        Portfolio portfolio = new Portfolio(told, caller.organisation(), clock.now());
        portfolios.persistAndFlush(portfolio);
        if (successions.isAdministrator()) {
            agree(portfolio, told.on());
        }
        return portfolio;
    }

    Portfolio agree(UUID id) {
        Portfolio portfolio = portfolios.reachableToChange(id);
        successions.requireSpeaksFor(other(portfolio.proposal()));
        agree(portfolio, notBefore(portfolio.proposal().effectiveOn()));
        return portfolio;
    }

    Portfolio refuse(UUID id, String reason) {
        Portfolio portfolio = portfolios.reachableToChange(id);
        Proposal proposal = portfolio.proposal();
        successions.requireSpeaksFor(
                proposal.former().equals(caller.organisation()) ? proposal.former() : proposal.successor());
        portfolio.refuse(caller.organisation(), reason, clock.now());
        portfolios.flush();
        return portfolio;
    }

    private void agree(Portfolio portfolio, LocalDate day) {
        portfolio.agree(caller.organisation(), day, clock.now());
        Proposal agreed = portfolio.proposal();
        successions.agreed(
                portfolio.id(), agreed.former(), agreed.successor(), portfolio.kind(), day, portfolio.territories());
        portfolios.flush();
    }

    /** Who has to answer: the side that did not propose, or both where somebody else did. */
    private static String other(Proposal proposal) {
        return proposal.proposedBy().equals(proposal.successor()) ? proposal.former() : proposal.successor();
    }

    private void check(PortfolioRequest told) {
        List<Violation> faults = new ArrayList<>();
        if (!successions.isRegistered(told.from())) {
            faults.add(Violation.of("/from", HandOverProblem.HAND_OVER_FROM_UNKNOWN, told.from()));
        }
        if (told.to().equals(told.from())) {
            faults.add(Violation.of("/to", HandOverProblem.HAND_OVER_TO_SAME, told.to()));
        } else if (!successions.isRegistered(told.to())
                || !register.holds(told.to(), Roles.FACILITATOR, told.on())
                        && !register.holds(told.to(), Roles.FACILITATOR, clock.today())) {
            faults.add(Violation.of("/to", HandOverProblem.HAND_OVER_TO_UNKNOWN, told.to(), told.on()));
        }
        if (!notBefore(told.on()).equals(told.on())) {
            faults.add(Violation.of("/on", HandOverProblem.HAND_OVER_TOO_EARLY, notBefore(told.on())));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                            HandOverProblem.valueOf(faults.get(0).code()),
                            faults.get(0).args().toArray())
                    .with(faults);
        }
    }

    /** Structures among themselves leave months alone that are over; an administrator records what happened, whenever. */
    private LocalDate notBefore(LocalDate day) {
        LocalDate first = clock.today().withDayOfMonth(1);
        return successions.isAdministrator() || !day.isBefore(first) ? day : first;
    }
}
