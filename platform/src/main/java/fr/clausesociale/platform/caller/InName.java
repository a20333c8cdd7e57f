package fr.clausesociale.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Does later what somebody asked for: with the organisation, roles and territories of then, as if the request lasted on. */
@ApplicationScoped
public class InName {

    private final CurrentIdentityAssociation identities;

    InName(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** @param work is called by the {@link Caller} of these facts */
    public <T> T of(String organisation, String subject, Set<String> roles, Set<String> territories, Supplier<T> work) {
        return of(organisation, null, subject, roles, territories, work);
    }

    /** The same for who called as an organisation of a kind. @param kind null for none */
    public <T> T of(
            String organisation,
            String kind,
            String subject,
            Set<String> roles,
            Set<String> territories,
            Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        ContextState around = context.getStateIfActive();
        context.activate();
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new Facts(facts(organisation, kind, subject, territories)))
                    .addRoles(roles)
                    .build());
            return work.get();
        } finally {
            context.terminate();
            if (around != null) {
                context.activate(around);
            }
        }
    }

    private static Map<String, Object> facts(
            String organisation, String kind, String subject, Set<String> territories) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("org", String.valueOf(organisation));
        facts.put("sub", String.valueOf(subject));
        facts.put("territories", Set.copyOf(territories));
        if (kind != null) {
            facts.put("kind", kind);
        }
        return facts;
    }

    private record Facts(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return (String) claims.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
