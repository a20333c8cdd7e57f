package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.ContactRequest;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationChange;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Takes organisations in that may be there already: nothing that is there is taken away. */
@ApplicationScoped
public class BulkRegistration {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Organisations organisations;
    private final Registry registry;
    private final Confinement confinement;

    BulkRegistration(Organisations organisations, Registry registry, Confinement confinement) {
        this.organisations = organisations;
        this.registry = registry;
        this.confinement = confinement;
    }

    /** What became of one. */
    public enum Became {
        REGISTERED,
        CHANGED,
        SAME
    }

    public record Taken(UUID id, Became became) {}

    /** Works without the people, and gives the transaction back to who keeps the file. */
    public <T> T confined(Supplier<T> work) {
        return confinement.during(() -> {
            T result = work.get();
            organisations.flush();
            return result;
        });
    }

    public Taken take(OrganisationRequest told) {
        Optional<Organisation> known = organisations.find(told.siret());
        Organisation organisation = known.isPresent()
                ? organisations.requireForChange(told.siret())
                : registry.register(told).organisation();
        Became became =
                known.isEmpty() ? Became.REGISTERED : changed(organisation, told) ? Became.CHANGED : Became.SAME;
        // written already: looked at again before each query, those of a file would make every one slower than the one
        // before
        organisations.getEntityManager().detach(organisation);
        return new Taken(organisation.id(), became);
    }

    private boolean changed(Organisation organisation, OrganisationRequest told) {
        boolean changed = false;
        // first what may be refused
        for (RoleRequest role : told.roles()) {
            changed |= registry.add(organisation, role).changed();
        }
        if (!organisation.name().equals(told.name()) || !told.contacts().isEmpty() && isNews(organisation, told)) {
            List<ContactRequest> contacts = told.contacts().isEmpty() ? contacts(organisation) : told.contacts();
            registry.change(organisation, new OrganisationChange(told.name(), contacts));
            changed = true;
        }
        return changed;
    }

    /** All that there are, each as it would be told anew. */
    public void each(BiConsumer<UUID, OrganisationRequest> next) {
        UUID last = FIRST;
        while (last != null) {
            List<Organisation> page = organisations.after(last, PAGE);
            page.forEach(organisation -> next.accept(organisation.id(), told(organisation)));
            last = page.size() < PAGE ? null : page.get(page.size() - 1).id();
        }
    }

    private static OrganisationRequest told(Organisation organisation) {
        return new OrganisationRequest(
                organisation.siret(),
                organisation.name(),
                organisation.roles().stream().map(BulkRegistration::told).toList(),
                contacts(organisation));
    }

    private static RoleRequest told(HeldRole role) {
        Basis basis = role.basis();
        List<Authorisation> steps = role.authorisations();
        return new RoleRequest(
                role.role(),
                role.kind(),
                role.territories(),
                role.from(),
                role.until(),
                basis == null ? null : new RoleRequest.BasisRequest(basis.kind(), basis.reference(), basis.until()),
                steps.isEmpty() ? null : steps.get(steps.size() - 1).status());
    }

    private static boolean isNews(Organisation organisation, OrganisationRequest told) {
        return !contacts(organisation).containsAll(told.contacts());
    }

    private static List<ContactRequest> contacts(Organisation organisation) {
        return organisation.contacts().stream()
                .map(one -> new ContactRequest(one.name(), one.position(), one.email(), one.phone()))
                .toList();
    }
}
