package fr.clausesociale.pages.account;

import fr.clausesociale.pages.api.Acceptance;
import fr.clausesociale.pages.api.Me;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Refused;
import fr.clausesociale.pages.api.Register;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

/** How an organisation comes in: somebody accepts the invitation that was made to it, and becomes its first manager. */
@Path("/invitation")
@Produces(MediaType.TEXT_HTML)
class InvitationPage {

    /** What was keyed in; at first what the identity provider told. */
    record Keyed(String code, String name, String email) {}

    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance invitation(Frame frame, Me me, Keyed keyed, Refusal refusal);

        static native TemplateInstance accepted(Frame frame, Me me);
    }

    private final Frames frames;
    private final SignedIn person;
    private final Register register;

    InvitationPage(Frames frames, SignedIn person, @RestClient Register register) {
        this.frames = frames;
        this.person = person;
        this.register = register;
    }

    @GET
    public TemplateInstance ask() {
        return page(new Keyed("", person.name(), person.email()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@RestForm String code, @RestForm String name, @RestForm String email) {
        try {
            register.accept(new Acceptance(text(code), text(name), text(email)));
        } catch (Refused refused) {
            return Response.status(refused.refusal().status())
                    .entity(page(new Keyed(code, name, email), refused.refusal()))
                    .build();
        }
        return Response.seeOther(URI.create("/invitation/acceptee")).build();
    }

    @GET
    @Path("acceptee")
    public TemplateInstance accepted() {
        return Templates.accepted(frames.of("Invitation acceptée", "/invitation"), frames.me());
    }

    private TemplateInstance page(Keyed keyed, Refusal refusal) {
        return Templates.invitation(
                frames.of("Accepter une invitation", "/invitation", refusal), frames.me(), keyed, refusal);
    }

    private static String text(String told) {
        return told == null || told.isBlank() ? null : told.trim();
    }
}
