package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/** The word of the employer, the buyer or a facilitator structure on hours that another organisation keyed in. */
@ApplicationScoped
public class WhoConfirms {

    private final Caller caller;
    private final BusinessClock clock;

    WhoConfirms(Caller caller, BusinessClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Confirmation of(Submitted statement) {
        Actor actor = caller.actor();
        if (statement.entered().sameOrganisation(actor) || statement.entered().sameSubject(actor)) {
            throw Problem.of(ContractsProblem.CONFIRMED_BY_SELF);
        }
        return new Confirmation(clock.now(), actor.organisation(), actor.subject(), as(statement, actor));
    }

    /** Who only holds the lot, or passes by, has no word in it. */
    private Confirmation.As as(Submitted statement, Actor actor) {
        if (caller.is(Roles.COMPANY) && actor.ofOrganisation(statement.employer())) {
            return Confirmation.As.EMPLOYER;
        }
        if (caller.is(Roles.BUYER) && actor.ofOrganisation(statement.buyer())) {
            return Confirmation.As.BUYER;
        }
        if (caller.is(Roles.FACILITATOR)) {
            return Confirmation.As.FACILITATOR;
        }
        throw Problem.of(PlatformProblem.FORBIDDEN);
    }
}
