package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.AccountKey;
import fr.clausesociale.platform.caller.Bearer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The account that the configuration names has the role {@link #ROLE}, registered or not: somebody has to register the first
 * organisation.
 */
@ApplicationScoped
public class FirstAdministrator {

    /** May register organisations and accounts, and nothing else. */
    public static final String ROLE = "registrar";

    private final AuthorityConfig config;

    FirstAdministrator(AuthorityConfig config) {
        this.config = config;
    }

    /** A half-named administrator stops the start: it could be nobody, or anybody. */
    void check(@Observes StartupEvent start) {
        config.firstAdministrator()
                .filter(one -> one.client().isPresent() == one.subject().isPresent())
                .ifPresent(one -> {
                    throw new IllegalStateException(
                            "clausesociale.authority.first-administrator names a client or a subject, one of them");
                });
    }

    boolean is(Bearer bearer) {
        return config.firstAdministrator()
                .map(FirstAdministrator::account)
                .filter(account -> account.equals(bearer.account()))
                .isPresent();
    }

    private static String account(AuthorityConfig.FirstAdministrator one) {
        return one.client()
                .map(client -> AccountKey.ofClient(one.issuer(), client))
                .orElseGet(
                        () -> AccountKey.ofSubject(one.issuer(), one.subject().orElseThrow()));
    }
}
