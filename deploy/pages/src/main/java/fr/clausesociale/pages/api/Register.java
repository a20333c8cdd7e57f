package fr.clausesociale.pages.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The register of organisations, kept by beneficiaries-service. */
@RegisterRestClient(configKey = "register")
@RegisterClientHeaders(AsSignedIn.class)
@RegisterProvider(RefusalReader.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Register {

    @GET
    @Path("/v1/me")
    Me me();

    @GET
    @Path("/v1/organisations/{siret}")
    Organisation organisation(@PathParam("siret") String siret);

    @POST
    @Path("/v1/organisations/{siret}/accounts")
    void add(@PathParam("siret") String siret, @HeaderParam("Idempotency-Key") String key, NewAccount account);

    @POST
    @Path("/v1/organisations/{siret}/accounts/clients")
    MadeClient make(@PathParam("siret") String siret, @HeaderParam("Idempotency-Key") String key, NewAccount account);

    @POST
    @Path("/v1/organisations/{siret}/accounts/{account}/secret")
    MadeClient renew(@PathParam("siret") String siret, @PathParam("account") UUID account);

    @POST
    @Path("/v1/organisations/{siret}/accounts/{account}/withdrawal")
    void withdraw(@PathParam("siret") String siret, @PathParam("account") UUID account);

    @POST
    @Path("/v1/invitations/acceptance")
    void accept(Acceptance acceptance);
}
