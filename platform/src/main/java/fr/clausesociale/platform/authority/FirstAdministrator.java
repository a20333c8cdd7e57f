package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.AccountKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The account that the configuration names has the role {@link #ROLE}, registered or not: somebody has to register the first
 * organisation.
 */
@ApplicationScoped
public class FirstAdministrator {

    /** May register organisations and accounts, and nothing else. */
    public static final String ROLE = "registrar";

    private final AuthorityConfig config;

    /** By what the account is found, once and not at every request; null where nobody is named. */
    private final String account;

    FirstAdministrator(AuthorityConfig config) {
        this.config = config;
        this.account =
                config.firstAdministrator().flatMap(FirstAdministrator::account).orElse(null);
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

    /** @param asked the key of an account, or null */
    boolean is(String asked) {
        return account != null && account.equals(asked);
    }

    private static Optional<String> account(AuthorityConfig.FirstAdministrator one) {
        return one.client()
                .map(client -> AccountKey.ofClient(one.issuer(), client))
                .or(() -> one.subject().map(subject -> AccountKey.ofSubject(one.issuer(), subject)));
    }
}
