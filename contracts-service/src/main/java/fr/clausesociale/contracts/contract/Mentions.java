package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a telling by hand names beside the contract: who follows it, and the framework it belongs to. */
@ApplicationScoped
class Mentions {

    private static final Set<String> CODES =
            Set.of(ContractsProblem.FOLLOWER_UNKNOWN.name(), ContractsProblem.FRAMEWORK_UNKNOWN.name());

    private final Contracts contracts;
    private final Register register;
    private final BusinessClock clock;
    private final Caller caller;

    Mentions(Contracts contracts, Register register, BusinessClock clock, Caller caller) {
        this.contracts = contracts;
        this.register = register;
        this.clock = clock;
        this.caller = caller;
    }

    /** Whether it is about what a telling by hand names: the next telling says it again or no more. */
    static boolean about(Warning warning) {
        return CODES.contains(warning.code());
    }

    /**
     * The draft with a warning for each name that nobody knows. A buyer names only who is registered to follow or follows
     * contracts already: any other would take the contract out of sight of the territory's facilitators, so who followed it before stays.
     *
     * @param follower who follows the contract so far, null for nobody in particular
     */
    ContractDraft checked(ContractDraft told, String follower) {
        List<Warning> faults = new ArrayList<>(told.warnings());
        ContractDraft draft = told;
        String named = told.followedBy();
        if (named != null && !named.equals(follower) && !mayName(named)) {
            faults.add(warning(ContractsProblem.FOLLOWER_UNKNOWN, "/followedBy", named));
            draft = told.followedBy(follower);
        }
        String framework = told.terms().frameworkId();
        if (framework != null && !contracts.known(new ContractKey(told.buyer().siret(), framework))) {
            faults.add(warning(ContractsProblem.FRAMEWORK_UNKNOWN, "/frameworkId", framework));
        }
        return draft.warned(faults);
    }

    /** What a structure is called: as it is registered, else as contracts call it. */
    Optional<String> nameOf(String siret) {
        return register.nameOf(siret).or(() -> contracts.nameOf(siret));
    }

    private boolean mayName(String organisation) {
        return !caller.is(Roles.BUYER)
                || caller.is(Roles.FACILITATOR)
                || caller.is(Roles.ADMIN)
                || register.holds(organisation, Roles.FACILITATOR, clock.today())
                || contracts.follows(organisation);
    }

    private static Warning warning(ContractsProblem code, String pointer, String name) {
        return new Warning(code.name(), pointer, List.of(name));
    }
}
