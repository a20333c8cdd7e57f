package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.ContactRequest;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationChange;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Takes many organisations in, or accounts of theirs, that may be there already: nothing that is there is taken away. They are
 * locked, read and written together, and each organisation is told of once, whatever was told of it.
 */
@ApplicationScoped
public class BulkRegistration {

    private final Organisations organisations;
    private final Registry registry;
    private final Accounts accounts;
    private final Confinement confinement;

    BulkRegistration(Organisations organisations, Registry registry, Accounts accounts, Confinement confinement) {
        this.organisations = organisations;
        this.registry = registry;
        this.accounts = accounts;
        this.confinement = confinement;
    }

    /** What became of one. */
    public enum Became {
        REGISTERED,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * @param id null where it was refused
     * @param refusal why; else null
     */
    public record Taken(UUID id, Became became, Problem refusal) {}

    /** An account and the SIRET of its organisation, which has to be there. */
    public record AccountOf(String siret, AccountRequest account) {}

    /** What became of each, in their order; one that is refused holds no other up. */
    public List<Taken> organisations(List<OrganisationRequest> told) {
        return together(told, OrganisationRequest::siret, this::take);
    }

    /** As {@link #organisations}. An account is found by its issuer and its subject or client. */
    public List<Taken> accounts(List<AccountOf> told) {
        return together(told, AccountOf::siret, this::take);
    }

    /** The organisations that are worked on, and what is to be told of them. */
    private record Open(Map<String, Organisation> bySiret, Map<Organisation, News> news) {

        void changed(Organisation organisation, String what, LocalDate from) {
            news.merge(organisation, new News(what, from), News::and);
        }
    }

    private record News(String what, LocalDate from) {

        private static final String REGISTERED = "registered";
        private static final String CHANGED = "changed";

        News and(News next) {
            return equals(next) || REGISTERED.equals(what)
                    ? this
                    : new News(what.equals(next.what) ? what : CHANGED, Objects.equals(from, next.from) ? from : null);
        }
    }

    /** Works without the people, and gives the transaction back to who keeps the file. */
    private <T> List<Taken> together(List<T> told, Function<T, String> siret, BiFunction<Open, T, Taken> take) {
        return confinement.during(() -> {
            Open open = new Open(
                    organisations.forChange(
                            told.stream().map(siret).filter(Objects::nonNull).toList()),
                    new LinkedHashMap<>());
            List<Taken> taken =
                    told.stream().map(one -> refusable(open, one, take)).toList();
            organisations.flush();
            open.news.forEach((organisation, news) -> registry.told(organisation, news.what, news.from));
            return taken;
        });
    }

    private static <T> Taken refusable(Open open, T one, BiFunction<Open, T, Taken> take) {
        try {
            return take.apply(open, one);
        } catch (Problem refusal) {
            return new Taken(null, Became.REFUSED, refusal);
        }
    }

    private Taken take(Open open, OrganisationRequest told) {
        Organisation known = open.bySiret.get(told.siret());
        if (known != null) {
            return new Taken(known.id(), changed(open, known, told) ? Became.CHANGED : Became.SAME, null);
        }
        Organisation made = registry.made(told);
        organisations.persist(made);
        open.bySiret.put(told.siret(), made);
        open.changed(made, News.REGISTERED, null);
        return new Taken(made.id(), Became.REGISTERED, null);
    }

    private boolean changed(Open open, Organisation organisation, OrganisationRequest told) {
        // first what may be refused
        boolean added = registry.added(organisation, told.roles());
        if (added) {
            open.changed(
                    organisation,
                    "role-added",
                    told.roles().get(told.roles().size() - 1).from());
        }
        List<ContactRequest> contacts = TakenAlong.contacts(organisation);
        boolean others = !told.contacts().isEmpty() && !contacts.containsAll(told.contacts());
        if (organisation.name().equals(told.name()) && !others) {
            return added;
        }
        registry.changed(organisation, new OrganisationChange(told.name(), others ? told.contacts() : contacts));
        open.changed(organisation, News.CHANGED, null);
        return true;
    }

    private Taken take(Open open, AccountOf told) {
        Organisation organisation = open.bySiret.get(told.siret());
        if (organisation == null) {
            throw Problem.of(BeneficiariesProblem.ORGANISATION_UNKNOWN, told.siret())
                    .at("/siret");
        }
        Accounts.Done done = accounts.added(organisation, told.account());
        if (done.created()) {
            open.changed(organisation, "account-added", done.account().from());
        }
        return new Taken(done.account().id(), done.created() ? Became.REGISTERED : Became.SAME, null);
    }
}
