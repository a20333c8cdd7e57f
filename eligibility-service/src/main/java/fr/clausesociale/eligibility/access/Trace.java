package fr.clausesociale.eligibility.access;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.platform.access.AccessLog;
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

    private String role() {
        return Stream.of(Roles.DPO, Roles.FACILITATOR, Roles.ADMIN)
                .filter(caller::is)
                .findFirst()
                .orElse(Roles.FACILITATOR);
    }
}
