package fr.clausesociale.pages.session;

import fr.clausesociale.pages.layout.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where somebody is sent when they have signed in, could not sign in, or have left. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SigningOut {

    @CheckedTemplate(basePath = "session")
    static class Templates {
        private Templates() {}

        static native TemplateInstance left(Frame frame);

        static native TemplateInstance notSignedIn(Frame frame);
    }

    /** The identity provider sends people back here; where they wanted to go was remembered. */
    @GET
    @Path("connexion")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("au-revoir")
    public TemplateInstance left() {
        return Templates.left(Frame.ofNobody("Vous êtes déconnecté"));
    }

    @GET
    @Path("connexion-refusee")
    public TemplateInstance refused() {
        return Templates.notSignedIn(Frame.ofNobody("La connexion n'a pas abouti"));
    }
}
