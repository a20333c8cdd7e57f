package fr.clausesociale.platform.authority;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives the account that the configuration names the role {@link #ROLE}, whatever its token says: somebody has to register
 * the first organisation. It is asked for at every request, of tokens known already too.
 */
@ApplicationScoped
public class FirstAdministrator implements SecurityIdentityAugmentor {

    /** May register organisations and accounts, and nothing else. */
    public static final String ROLE = "registrar";

    private final Instance<AuthorityConfig> config;
    private volatile Optional<AuthorityConfig.FirstAdministrator> named;

    FirstAdministrator(Instance<AuthorityConfig> config) {
        this.config = config;
    }

    /** A half-named administrator stops the start: it could be nobody, or anybody. */
    void check(@Observes StartupEvent start) {
        named().filter(one -> one.client().isPresent() == one.subject().isPresent())
                .ifPresent(one -> {
                    throw new IllegalStateException(
                            "clausesociale.authority.first-administrator names a client or a subject, one of them");
                });
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean first = identity.getPrincipal() instanceof JsonWebToken token
                && named().filter(one -> is(one, token)).isPresent();
        return Uni.createFrom()
                .item(
                        first
                                ? QuarkusSecurityIdentity.builder(identity)
                                        .addRole(ROLE)
                                        .build()
                                : identity);
    }

    private static boolean is(AuthorityConfig.FirstAdministrator one, JsonWebToken token) {
        return one.issuer().equals(token.getIssuer())
                && (one.client().isEmpty() || one.client().get().equals(text(token, "azp")))
                && (one.subject().isEmpty() || one.subject().get().equals(token.getSubject()));
    }

    private static String text(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }

    private Optional<AuthorityConfig.FirstAdministrator> named() {
        if (named == null) {
            named = config.get().firstAdministrator();
        }
        return named;
    }
}
