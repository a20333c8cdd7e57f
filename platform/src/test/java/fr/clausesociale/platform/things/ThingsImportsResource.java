package fr.clausesociale.platform.things;

import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.imports.ImportView;
import fr.clausesociale.platform.imports.ImportingResource;
import fr.clausesociale.platform.imports.Imports;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/** Imports as a service offers them. */
@Path("/v1/imports")
@RolesAllowed({"facilitator", "company"})
class ThingsImportsResource extends ImportingResource {

    ThingsImportsResource(Imports imports, IdempotentRequests once) {
        super(imports, once);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(
            @QueryParam("kind") String kind,
            @QueryParam("mode") String mode,
            @QueryParam("file") String file,
            @QueryParam("resubmissionOf") UUID before,
            InputStream body)
            throws IOException {
        return sent(kind, mode, file, before, false, body, Locale.FRENCH);
    }

    @GET
    @Transactional
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, imports.page(paging, Locale.FRENCH));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public ImportView read(@RestPath UUID id) {
        return imports.read(id, Locale.FRENCH);
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    public ImportView cancel(@RestPath UUID id) {
        return imports.cancel(id, Locale.FRENCH);
    }

    @GET
    @Path("/{id}/rows")
    @Transactional
    public Response rows(
            @RestPath UUID id,
            @QueryParam("outcome") RowOutcome outcome,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(uri, imports.rows(id, outcome, paging, Function.identity()));
    }

    @GET
    @Path("/{id}/failed-rows")
    public Response failed(@RestPath UUID id) {
        StreamingOutput file = imports.failed(id, Locale.FRENCH)::write;
        return Response.ok(file, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
