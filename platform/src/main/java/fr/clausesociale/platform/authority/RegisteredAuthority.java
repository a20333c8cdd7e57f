package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.Bearer;
import fr.clausesociale.platform.caller.Granted;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives a call the roles that the register has for it, in place of whatever its token says of roles. It is asked at every
 * request, of tokens known already too, and takes nothing over from before: what was remembered of a token is who it is of.
 */
@ApplicationScoped
class RegisteredAuthority implements SecurityIdentityAugmentor {

    private final Authority authority;

    RegisteredAuthority(Authority authority) {
        this.authority = authority;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : registered(identity));
    }

    private SecurityIdentity registered(SecurityIdentity identity) {
        Bearer bearer = identity.getPrincipal() instanceof JsonWebToken token ? authority.bearer(token) : Bearer.NOBODY;
        Granted granted = authority.of(bearer);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Bearer.class.getName(), bearer)
                .addAttribute(Granted.class.getName(), granted)
                .addRoles(granted.roles())
                .build();
    }
}
