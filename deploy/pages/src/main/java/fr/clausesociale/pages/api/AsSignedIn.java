package fr.clausesociale.pages.api;

import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Every call is made as whoever is signed in, with their own token: there is no other way for these pages to ask for anything. */
@ApplicationScoped
class AsSignedIn implements ClientHeadersFactory {

    private final AccessTokenCredential token;

    AsSignedIn(AccessTokenCredential token) {
        this.token = token;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, "fr");
        return headers;
    }
}
