package fr.clausesociale.local.identity;

/** Who signs people in and gives tokens to machines, on a port of this machine. Both are known by the realm file. */
public interface Identity {

    /** Where clients of the realm are made, below the address of the port. */
    String ADMIN_PATH = "/admin/realms/" + IdentityProvider.ISSUER;

    /** Of the issuer, below the address of the port. */
    String issuerPath();

    /** Where tokens are given out, below the issuer. */
    String tokenPath();

    void start();

    void stop();
}
