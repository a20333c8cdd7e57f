package fr.clausesociale.pages.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far these pages can be used by everybody, and whom to turn to (déclaration d'accessibilité); open to whoever asks. */
@Path("/accessibilite")
@Produces(MediaType.TEXT_HTML)
class AccessibilityPage {

    @CheckedTemplate(basePath = "layout")
    static class Templates {
        private Templates() {}

        static native TemplateInstance accessibility(Frame frame, String contact);
    }

    private final Optional<String> contact;

    /** @param contact address that answers whoever cannot use a page; none: whoever invited them */
    AccessibilityPage(@ConfigProperty(name = "clausesociale.pages.accessibility-contact") Optional<String> contact) {
        this.contact = contact;
    }

    @GET
    public TemplateInstance show() {
        return Templates.accessibility(
                new Frame("Accessibilité", "/accessibilite", null, null, false), contact.orElse(null));
    }
}
