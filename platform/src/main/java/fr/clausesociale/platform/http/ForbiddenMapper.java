package fr.clausesociale.platform.http;

import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.problem.ProblemMappers;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says of a refusal whether the role is not the right one or there is no right at all, and then why. */
public class ForbiddenMapper {

    private final ProblemMappers mappers;
    private final CurrentIdentityAssociation identities;

    ForbiddenMapper(ProblemMappers mappers, CurrentIdentityAssociation identities) {
        this.mappers = mappers;
        this.identities = identities;
    }

    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException e, HttpHeaders request) {
        return identities
                .getDeferredIdentity()
                .map(identity -> mappers.domain(Granted.of(identity).refusal().problem(), request));
    }
}
