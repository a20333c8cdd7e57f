package fr.clausesociale.pages.account;

import fr.clausesociale.pages.api.Me;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who am I, for whom do I act, what may I do here. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class MePage {

    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance me(Frame frame, Me me, SignedIn person);
    }

    private final Frames frames;
    private final SignedIn person;

    MePage(Frames frames, SignedIn person) {
        this.frames = frames;
        this.person = person;
    }

    @GET
    public TemplateInstance show() {
        return Templates.me(frames.of("Mon compte et mes droits", "/"), frames.me(), person);
    }
}
