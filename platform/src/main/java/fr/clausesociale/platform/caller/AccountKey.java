package fr.clausesociale.platform.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.clausesociale.platform.identifier.Digest;

/**
 * By what an account is found without telling who it is: a digest of the issuer of its tokens and of the subject or client
 * that they name. Whoever holds a token can reckon it; from the digest of a subject drawn at random nobody finds the subject.
 */
public final class AccountKey {

    /** Those asked for last: working one out costs more than all else that is asked of a known token. */
    private static final Cache<String, String> KNOWN =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private AccountKey() {}

    /** Of a person, by the subject of the token ({@code sub}). */
    public static String ofSubject(String issuer, String subject) {
        return of(issuer, "sub", subject);
    }

    /** Of a machine, by the client that the token was made for ({@code azp}). */
    public static String ofClient(String issuer, String client) {
        return of(issuer, "azp", client);
    }

    private static String of(String issuer, String by, String name) {
        // lengths, so that no two parts can be cut in another place
        String text = by + "|" + issuer.length() + "|" + issuer + "|" + name;
        return KNOWN.get(text, Digest::of);
    }
}
