package fr.clausesociale.pages.layout;

import fr.clausesociale.pages.api.Me;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Register;
import fr.clausesociale.pages.session.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The frame of the page that is being made, for whoever is signed in. */
@RequestScoped
public class Frames {

    private final SignedIn signedIn;
    private final Register register;
    private Me me;

    Frames(SignedIn signedIn, @RestClient Register register) {
        this.signedIn = signedIn;
        this.register = register;
    }

    public Frame of(String title, String here) {
        return of(title, here, null);
    }

    /** @param refusal why what was asked was not done, or null */
    public Frame of(String title, String here, Refusal refusal) {
        return new Frame(title, here, signedIn.name(), me(), refusal != null);
    }

    /** What the services know of them, asked once for a page. */
    public Me me() {
        if (me == null) {
            me = register.me();
        }
        return me;
    }
}
