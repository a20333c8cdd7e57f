package fr.clausesociale.pages.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Contracts and the hours owed and done on them, kept by contracts-service. */
@RegisterRestClient(configKey = "hours")
@RegisterClientHeaders(AsSignedIn.class)
@RegisterProvider(RefusalReader.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Hours {

    @GET
    @Path("/v1/contracts")
    Listing<Contract> contracts(
            @QueryParam("hoursOwed") Boolean hoursOwed,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("/v1/contracts/{id}")
    Contract contract(@PathParam("id") UUID id);

    @GET
    @Path("/v1/contracts/{id}/obligations")
    Listing<Obligation> obligations(@PathParam("id") UUID contract);

    @GET
    @Path("/v1/obligations/{id}")
    Obligation obligation(@PathParam("id") UUID id);

    @GET
    @Path("/v1/obligations/{id}/statements/{month}/terms")
    Terms terms(@PathParam("id") UUID obligation, @PathParam("month") YearMonth month);

    /** Who is at work for an obligation in a month, as the table to fill in. */
    @GET
    @Path("/v1/obligations/{id}/statements/{month}/template")
    @Produces("text/csv")
    String template(
            @PathParam("id") UUID obligation, @PathParam("month") YearMonth month, @QueryParam("days") Boolean days);

    @GET
    @Path("/v1/placements")
    Listing<Placement> placements(
            @QueryParam("obligation") UUID obligation,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @POST
    @Path("/v1/placements/{id}/reference")
    void name(@PathParam("id") UUID placement, Reference reference);

    @GET
    @Path("/v1/statements")
    Listing<Statement> statements(
            @QueryParam("obligation") UUID obligation,
            @QueryParam("employer") String employer,
            @QueryParam("month") YearMonth month,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("/v1/statements/{id}")
    Statement statement(@PathParam("id") UUID id);

    @PUT
    @Path("/v1/obligations/{id}/statements/{month}")
    Statement declare(
            @PathParam("id") UUID obligation,
            @PathParam("month") YearMonth month,
            @HeaderParam("If-Match") String version,
            Declaration declaration);

    @GET
    @Path("/v1/statements/{id}/receipt")
    Receipt receipt(@PathParam("id") UUID id);

    @POST
    @Path("/v1/statements/{id}/confirmation")
    Statement confirm(@PathParam("id") UUID id);

    @POST
    @Path("/v1/statements/{id}/submission")
    Statement submit(@PathParam("id") UUID id);

    @POST
    @Path("/v1/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    SentFile send(
            @QueryParam("kind") String kind,
            @QueryParam("mode") String mode,
            @QueryParam("file") String name,
            byte[] table);

    @GET
    @Path("/v1/imports/{id}")
    SentFile sent(@PathParam("id") UUID id);

    @GET
    @Path("/v1/imports/{id}/rows")
    Listing<SentFile.Line> lines(
            @PathParam("id") UUID id,
            @QueryParam("outcome") String outcome,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);
}
