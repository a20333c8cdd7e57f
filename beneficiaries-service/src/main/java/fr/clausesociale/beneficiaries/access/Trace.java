package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.access.AccessLog;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/** Leaves a trace of what the present caller is shown of people. Whatever shows something of a person asks for it. */
@ApplicationScoped
public class Trace {

    private final AccessLog log;
    private final Caller caller;

    Trace(AccessLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Stored before what is shown is answered, in the transaction of the look where it has one. */
    public void read(Look look, Collection<UUID> people) {
        log.keep(look.name(), role(), people);
    }

    /** The widest first: it is what somebody who has several was shown something as. */
    private String role() {
        return Stream.of(
                        Roles.DPO,
                        FirstAdministrator.ROLE,
                        Roles.ADMIN,
                        Roles.FACILITATOR,
                        Roles.PRESCRIBER,
                        Roles.COORDINATOR,
                        Roles.BUYER,
                        Roles.COMPANY)
                .filter(caller::is)
                .findFirst()
                .orElse("none");
    }
}
