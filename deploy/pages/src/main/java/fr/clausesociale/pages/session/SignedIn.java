package fr.clausesociale.pages.session;

import io.quarkus.oidc.IdToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person at the browser, by what their identity provider told when they signed in. Nothing of it is kept. */
@RequestScoped
public class SignedIn {

    @Inject
    @IdToken
    JsonWebToken told;

    /** What to call them: their name, or what they signed in with. */
    public String name() {
        String parts = Stream.of(claim("given_name"), claim("family_name", "usual_name"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return parts.isBlank() ? claim("name", "preferred_username", "sub") : parts;
    }

    public String email() {
        return claim("email");
    }

    public String issuer() {
        return claim("iss");
    }

    /** By what their account is found, together with the issuer. */
    public String subject() {
        return claim("sub");
    }

    /** The first of these that is told, blank where none is. */
    private String claim(String... names) {
        return Stream.of(names)
                .map(name -> (Object) told.getClaim(name))
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
