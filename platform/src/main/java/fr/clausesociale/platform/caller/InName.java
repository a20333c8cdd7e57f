package fr.clausesociale.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Does later what somebody asked for, with what is granted to them now, as if they called again. */
@ApplicationScoped
public class InName {

    private final CurrentIdentityAssociation identities;

    InName(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** @param work is called by the {@link Caller} of these facts */
    public <T> T of(String organisation, String subject, Granted granted, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        ContextState around = context.getStateIfActive();
        context.activate();
        try {
            Bearer bearer = new Bearer(null, subject, null, false, organisation, null);
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(String.valueOf(subject)))
                    .addRoles(granted.roles())
                    .addAttribute(Bearer.class.getName(), bearer)
                    .addAttribute(Granted.class.getName(), granted)
                    .build());
            return work.get();
        } finally {
            context.terminate();
            if (around != null) {
                context.activate(around);
            }
        }
    }
}
