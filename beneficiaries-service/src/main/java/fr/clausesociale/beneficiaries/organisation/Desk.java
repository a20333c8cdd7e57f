package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.authority.Standing;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;

/** What the present caller may see of an organisation, and do to its accounts. */
@RequestScoped
class Desk {

    private final Caller caller;
    private final Register register;
    private final BusinessClock clock;

    Desk(Caller caller, Register register, BusinessClock clock) {
        this.caller = caller;
        this.register = register;
        this.clock = clock;
    }

    /** Administrators, and whoever begins. */
    boolean isAdministrator() {
        return caller.is(Roles.ADMIN) || caller.is(FirstAdministrator.ROLE);
    }

    boolean seesContactsOf(String siret) {
        return isAdministrator() || caller.is(Roles.COORDINATOR) || siret.equals(caller.organisation());
    }

    boolean seesAccountsOf(String siret) {
        return isAdministrator() || siret.equals(caller.organisation());
    }

    /** @throws Problem unless the caller may add and withdraw accounts of this organisation */
    void requireManagerOf(String siret) {
        if (!isAdministrator() && !(siret.equals(caller.organisation()) && isManager())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    private boolean isManager() {
        Standing standing =
                register.standing(caller.organisation(), caller.bearer().account(), clock.today());
        return standing.state() == Standing.State.IN_FORCE
                && AccountLevel.MANAGER.name().equals(standing.account().level());
    }
}
