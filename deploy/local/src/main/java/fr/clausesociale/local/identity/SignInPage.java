package fr.clausesociale.local.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Where people sign in on this machine: they say which of the realm's people they are. The server underneath would take any
 * name and any claim; here only those people get through, only for clients that people sign in through, with PKCE, and back to
 * this machine only.
 */
final class SignInPage implements Route {

    static final String PATH = "/" + IdentityProvider.ISSUER + "/authorize";

    private static final Headers HTML = Headers.of(
            "Content-Type", "text/html;charset=UTF-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");

    private final List<Person> people;
    private final Set<String> clients;

    SignInPage(List<Person> people, Set<String> clients) {
        this.people = people;
        this.clients = clients;
    }

    /** Everything but the choice of one of these people, which the server itself answers with a code. */
    @Override
    public boolean match(OAuth2HttpRequest request) {
        return PATH.equals(request.getUrl().encodedPath()) && !isChoice(request);
    }

    private boolean isChoice(OAuth2HttpRequest request) {
        return "POST".equals(request.getMethod())
                && refusal(request.getUrl()) == null
                && people.stream()
                        .anyMatch(person -> person.subject()
                                        .equals(request.getFormParameters().get("username"))
                                && person.claimsAsJson()
                                        .equals(request.getFormParameters().get("claims")));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        String refusal = refusal(request.getUrl());
        if (refusal != null || !"GET".equals(request.getMethod())) {
            return new OAuth2HttpResponse(
                    HTML, 400, page("<p>" + (refusal == null ? "Personne inconnue." : refusal) + "</p>"), null);
        }
        String action = escaped(PATH + "?" + request.getUrl().encodedQuery());
        return new OAuth2HttpResponse(HTML, 200, page(choices(action)), null);
    }

    /** Why nobody can sign in by this address, or null. */
    private String refusal(HttpUrl url) {
        if (!clients.contains(String.valueOf(url.queryParameter("client_id")))) {
            return "Application inconnue.";
        }
        if (!isOnThisMachine(url.queryParameter("redirect_uri"))) {
            return "Adresse de retour refusée.";
        }
        boolean code = "code".equals(url.queryParameter("response_type"));
        boolean proof = "S256".equals(url.queryParameter("code_challenge_method"))
                && url.queryParameter("code_challenge") != null;
        return code && proof ? null : "Demande refusée : un code d'autorisation avec PKCE est nécessaire.";
    }

    /** A port of this machine is anybody's choice (RFC 8252). */
    static boolean isOnThisMachine(String address) {
        try {
            URI uri = URI.create(String.valueOf(address));
            return "http".equals(uri.getScheme())
                    && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private String choices(String action) {
        return people.stream()
                .map(person -> """
                        <form method="post" action="%s">
                        <input type="hidden" name="username" value="%s"><input type="hidden" name="claims" value="%s">
                        <button type="submit">%s <span>SIRET %s</span></button>
                        </form>""".formatted(
                                action,
                                escaped(person.subject()),
                                escaped(person.claimsAsJson()),
                                escaped(person.name()),
                                escaped(person.organisation())))
                .collect(Collectors.joining("\n"));
    }

    private static String page(String content) {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Connexion de démonstration</title>
                <style>
                body { font-family: "Segoe UI", "DejaVu Sans", Arial, sans-serif; color: #1b1b2b; background: #f4f5fa; line-height: 1.5; margin: 0; }
                main { max-width: 34rem; margin: 2rem auto; padding: 1rem; }
                button { display: block; width: 100%; text-align: left; font: inherit; font-weight: 700; padding: .8rem 1rem; margin: .5rem 0; background: #fff; color: #1c3f94; border: 2px solid #1c3f94; border-radius: 4px; cursor: pointer; }
                button span { display: block; font-weight: 400; color: #55566b; }
                button:hover { background: #eaf0ff; } :focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
                </style></head>
                <body><main><h1>Connexion de démonstration</h1>
                <p>Ce fournisseur d'identité n'existe que sur cette machine. Choisissez qui vous êtes.</p>
                """ + content + "\n</main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
