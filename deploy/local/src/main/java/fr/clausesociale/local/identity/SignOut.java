package fr.clausesociale.local.identity;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** Whoever signs out is sent back to this machine and nowhere else; there is no session here to end. */
final class SignOut implements Route {

    static final String PATH = "/" + IdentityProvider.ISSUER + "/endsession";

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return PATH.equals(request.getUrl().encodedPath())
                && !SignInPage.isOnThisMachine(request.getUrl().queryParameter("post_logout_redirect_uri"));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", "text/plain;charset=UTF-8"), 400, "Adresse de retour refusée.", null);
    }
}
