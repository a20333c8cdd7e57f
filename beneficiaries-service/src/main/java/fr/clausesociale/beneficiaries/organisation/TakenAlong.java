package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.ContactRequest;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The whole register as it would be told anew, to be taken along. */
@ApplicationScoped
public class TakenAlong {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Organisations organisations;

    TakenAlong(Organisations organisations) {
        this.organisations = organisations;
    }

    public void each(BiConsumer<UUID, OrganisationRequest> next) {
        UUID last = FIRST;
        while (last != null) {
            List<Organisation> page = organisations.after(last, PAGE);
            page.forEach(organisation -> next.accept(organisation.id(), told(organisation)));
            last = page.size() < PAGE ? null : page.get(page.size() - 1).id();
        }
    }

    static List<ContactRequest> contacts(Organisation organisation) {
        return organisation.contacts().stream()
                .map(one -> new ContactRequest(one.name(), one.position(), one.email(), one.phone()))
                .toList();
    }

    private static OrganisationRequest told(Organisation organisation) {
        return new OrganisationRequest(
                organisation.siret(),
                organisation.name(),
                organisation.roles().stream().map(TakenAlong::told).toList(),
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
}
