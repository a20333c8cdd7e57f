package fr.clausesociale.beneficiaries.organisation.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The clients that technical accounts sign in as, made in the identity provider's realm. Their secrets are drawn there and handed on:
 * none is kept here. Only what was made here is ever changed: it carries the SIRET it was made for.
 */
@ApplicationScoped
public class Clients {

    static final String PREFIX = "clause-sociale-";

    private static final Logger LOG = Logger.getLogger(Clients.class);
    private static final int PAGE = 100;

    private final Optional<Realm> realm;
    private final ClientsConfig config;
    private final BusinessClock clock;

    Clients(ClientsConfig config, ObjectMapper json, BusinessClock clock) {
        this.config = config;
        this.clock = clock;
        this.realm = config.provider().map(provider -> new Realm(provider, config.patience(), json));
    }

    /** A name for a client that is to be made; the organisation's name is not in it, nor anybody's. */
    public String name() {
        return PREFIX + Ids.next();
    }

    /**
     * As tokens of the clients made here name it.
     *
     * @throws Problem where none are made here
     */
    public String issuer() {
        return config.provider()
                .map(ClientsConfig.Provider::issuer)
                .orElseThrow(() -> Problem.of(BeneficiariesProblem.CLIENTS_MADE_BY_HAND));
    }

    /**
     * @return its secret, which is told once
     * @throws Problem where the provider does not make it
     */
    public String make(String client, String siret) {
        Realm there = realm();
        there.create(ClientForm.of(
                client,
                config.provider().orElseThrow().client(),
                siret,
                config.organisationClaim(),
                config.audience(),
                clock.now()));
        return there.newSecret(own(client, siret));
    }

    /**
     * @return its new secret, which is told once; the one before is worth nothing any more
     * @throws Problem where it was not made here for this organisation, or the provider does not answer
     */
    public String renew(String client, String siret) {
        return realm().newSecret(own(client, siret));
    }

    private ClientForm own(String client, String siret) {
        return own(realm(), client, siret)
                .orElseThrow(() -> Problem.of(BeneficiariesProblem.CLIENT_MADE_BY_HAND, client));
    }

    private Optional<ClientForm> own(Realm there, String client, String siret) {
        return there.find(client).filter(this::isMine).filter(found -> siret.equals(found.organisation()));
    }

    /** Where it was made here for this organisation it is ended now; where the provider is away it is by {@link #endUnused}. */
    public void end(String client, String siret) {
        try {
            realm.ifPresent(there -> own(there, client, siret).ifPresent(there::delete));
        } catch (Problem away) {
            LOG.infof("Client %s is ended as soon as the identity provider answers", client);
        }
    }

    /**
     * Ends those that were made here and by which no account is found: of ended accounts, and of accounts that could not be stored.
     *
     * @param inUse those of some clients by which accounts are found
     */
    public void endUnused(UnaryOperator<Set<String>> inUse) {
        realm.ifPresent(there -> unused(there, inUse).forEach(there::delete));
    }

    private List<ClientForm> unused(Realm there, UnaryOperator<Set<String>> inUse) {
        Instant before = clock.now().minus(config.unknownFor());
        List<ClientForm> unused = new ArrayList<>();
        List<ClientForm> page;
        for (int first = 0; !(page = there.named(PREFIX, first, PAGE)).isEmpty(); first += PAGE) {
            Map<String, ClientForm> made = page.stream()
                    .filter(this::isMine)
                    .filter(client -> client.madeAt().isBefore(before))
                    .collect(Collectors.toMap(ClientForm::clientId, Function.identity()));
            made.keySet().removeAll(inUse.apply(Set.copyOf(made.keySet())));
            unused.addAll(made.values());
        }
        return unused;
    }

    /** Several systems may share a realm: each has a client of its own to make others with. */
    private boolean isMine(ClientForm client) {
        return client.organisation() != null
                && config.provider().orElseThrow().client().equals(client.madeBy());
    }

    private Realm realm() {
        return realm.orElseThrow(() -> Problem.of(BeneficiariesProblem.CLIENTS_MADE_BY_HAND));
    }
}
