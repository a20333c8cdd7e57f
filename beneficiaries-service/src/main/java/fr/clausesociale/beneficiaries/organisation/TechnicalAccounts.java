package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.client.Clients;
import fr.clausesociale.beneficiaries.organisation.told.ClientRequest;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Set;
import java.util.UUID;

/** Machines whose clients are made, renewed and ended with their accounts. */
@ApplicationScoped
class TechnicalAccounts {

    /** @param secret of its client, handed on and forgotten */
    record Made(Organisation organisation, Account account, String secret) {}

    private final Organisations organisations;
    private final Accounts accounts;
    private final Clients clients;
    private final BusinessClock clock;

    TechnicalAccounts(Organisations organisations, Accounts accounts, Clients clients, BusinessClock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * In the caller's transaction. The provider comes last: where it does not make the client there is no account either. Where the
     * account cannot be kept after that, the client opens nothing, and is ended soon.
     */
    Made make(String siret, ClientRequest told) {
        Organisation organisation = organisations.requireForChange(siret);
        Accounts.Done done = accounts.add(organisation, told.account(clients.issuer(), clients.name()));
        return new Made(
                organisation, done.account(), clients.make(done.account().client(), siret));
    }

    /** In the caller's transaction, so that an account that is being withdrawn gets no secret any more. */
    Made renew(String siret, UUID id) {
        Organisation organisation = organisations.requireForChange(siret);
        Account account = organisation.account(id);
        if (account.withdrawnAt() != null || account.kind() != Account.Kind.TECHNICAL) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (!account.issuer().equals(clients.issuer())) {
            throw Problem.of(BeneficiariesProblem.CLIENT_MADE_BY_HAND, account.client());
        }
        return new Made(organisation, account, clients.renew(account.client(), siret));
    }

    /** @param withdrawn null where it was before */
    void ended(String siret, Account withdrawn) {
        if (withdrawn != null && withdrawn.client() != null) {
            clients.end(withdrawn.client(), siret);
        }
    }

    /** Of accounts that ended by themselves, or while the provider was away. */
    @Scheduled(
            every = "{clausesociale.organisation.clients.ended-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void endUnused() {
        clients.endUnused(some -> QuarkusTransaction.requiringNew().call(() -> inUse(some)));
    }

    private Set<String> inUse(Set<String> some) {
        return Set.copyOf(organisations.clientsInUse(some, clock.today()));
    }
}
