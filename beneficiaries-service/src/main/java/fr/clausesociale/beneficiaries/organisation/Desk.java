package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.authority.Standing;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;

/** What the present caller may see of an organisation, and do to its accounts. */
@RequestScoped
class Desk {

    private static final Set<Capacity> BY_COORDINATORS = EnumSet.of(
            Capacity.FACILITATOR,
            Capacity.PRESCRIBER,
            Capacity.COMPANY,
            Capacity.SIAE,
            Capacity.ADAPTED_WORK,
            Capacity.BUYER);

    private final Caller caller;
    private final Register register;
    private final BusinessClock clock;
    private final Geography geography;

    Desk(Caller caller, Register register, BusinessClock clock, Geography geography) {
        this.geography = geography;
        this.caller = caller;
        this.register = register;
        this.clock = clock;
    }

    /** Administrators, and whoever begins. */
    boolean isAdministrator() {
        return caller.is(Roles.ADMIN) || caller.is(FirstAdministrator.ROLE);
    }

    /** SIRET of the caller's organisation. */
    String organisation() {
        return caller.organisation();
    }

    /** Whether the caller may invite somebody in a role: a coordinator in those below its own, within its territories. */
    boolean mayGive(HeldRole role) {
        return isAdministrator()
                || BY_COORDINATORS.contains(role.role())
                        && role.territories().stream().allMatch(this::isCoordinated);
    }

    private boolean isCoordinated(String territory) {
        return geography
                .named(territory)
                .map(TerritoryCode::place)
                .filter(place -> caller.territories(Roles.COORDINATOR).stream().anyMatch(place::within))
                .isPresent();
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
