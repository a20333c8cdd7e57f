package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.ContactRequest;
import fr.clausesociale.beneficiaries.organisation.told.EndRequest;
import fr.clausesociale.beneficiaries.organisation.told.Faults;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationChange;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.beneficiaries.organisation.told.SuccessionRequest;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that is done to organisations, each change told of. Runs in the caller's transaction. */
@ApplicationScoped
class Registry {

    /** @param changed false where it was so already */
    record Done(Organisation organisation, boolean changed) {}

    private final Organisations organisations;
    private final RoleChecks checks;
    private final OrganisationEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Registry(
            Organisations organisations,
            RoleChecks checks,
            OrganisationEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.organisations = organisations;
        this.checks = checks;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same organisation told twice is registered once; with other roles it is another telling. */
    Done register(OrganisationRequest told) {
        Organisation made = made(told);
        organisations.lock(told.siret());
        Optional<Organisation> before = organisations.find(told.siret());
        if (before.isPresent()) {
            return new Done(same(before.get(), told, made.roles()), false);
        }
        organisations.persist(made);
        return tell(made, "registered", null);
    }

    /**
     * An organisation as it is told, not stored yet.
     *
     * @throws Problem with all that is wrong with it
     */
    Organisation made(OrganisationRequest told) {
        Faults faults = new Faults();
        if (!Siret.isValid(told.siret())) {
            faults.add("/siret", BeneficiariesProblem.ORGANISATION_SIRET, told.siret());
        }
        List<HeldRole> roles = roles(told.roles(), faults);
        faults.report();
        Organisation made = Organisation.registered(told.siret(), told.name(), contacts(told.contacts()), clock.now());
        made.add(roles, Registry::pointer, clock.now());
        return made;
    }

    /**
     * Adds those of the roles that it does not have, in memory.
     *
     * @return false where it has them all
     * @throws Problem with all that is wrong with them; then none was added
     */
    boolean added(Organisation organisation, List<RoleRequest> told) {
        Faults faults = new Faults();
        List<HeldRole> roles = roles(told, faults);
        faults.report();
        return organisation.add(roles, Registry::pointer, clock.now());
    }

    private List<HeldRole> roles(List<RoleRequest> told, Faults faults) {
        return IntStream.range(0, told.size())
                .mapToObj(i -> checks.role(told.get(i), pointer(i), clock.now(), faults))
                .toList();
    }

    private static String pointer(int role) {
        return "/roles/" + role;
    }

    private static Organisation same(Organisation known, OrganisationRequest told, List<HeldRole> roles) {
        boolean same = known.name().equals(told.name())
                && roles.stream().allMatch(role -> known.roles().stream().anyMatch(held -> held.says(role)));
        if (!same) {
            throw Problem.of(BeneficiariesProblem.ORGANISATION_EXISTS, told.siret(), known.name())
                    .at("/siret");
        }
        return known;
    }

    Done change(Organisation organisation, OrganisationChange told) {
        changed(organisation, told);
        return tell(organisation, "changed", null);
    }

    /** In memory, as {@link #added}. */
    void changed(Organisation organisation, OrganisationChange told) {
        organisation.change(told.name(), contacts(told.contacts()), clock.now());
    }

    Done add(Organisation organisation, RoleRequest told) {
        Faults faults = new Faults();
        HeldRole role = checks.role(told, "", clock.now(), faults);
        faults.report();
        return organisation.add(List.of(role), only -> "", clock.now())
                ? tell(organisation, "role-added", told.from())
                : new Done(organisation, false);
    }

    Done authorise(Organisation organisation, UUID role, AuthorisationRequest told) {
        LocalDate from = clock.orToday(told.from());
        organisation.authorise(role, told.status(), from, told.reason(), clock.now());
        return tell(organisation, "role-authorised", from);
    }

    Done end(Organisation organisation, UUID role, EndRequest told) {
        organisation.end(role, told.until(), told.reason(), clock.now());
        return tell(organisation, "role-ended", told.until().plusDays(1));
    }

    Done succeed(Organisation organisation, SuccessionRequest told) {
        Faults faults = new Faults();
        if (organisation.siret().equals(told.successor())) {
            faults.add("/successor", BeneficiariesProblem.SUCCESSOR_ITSELF);
        } else if (organisations.find(told.successor()).isEmpty()) {
            faults.add("/successor", BeneficiariesProblem.ORGANISATION_UNKNOWN, told.successor());
        }
        faults.report();
        return succeed(
                organisation,
                new Succession(Ids.next(), told.successor(), told.kind(), told.effectiveOn(), List.of(), clock.now()));
    }

    Done succeed(Organisation organisation, Succession succession) {
        return organisation.succeeded(succession, clock.now())
                ? tell(organisation, "succeeded", succession.effectiveOn())
                : new Done(organisation, false);
    }

    Done tell(Organisation organisation, String what, LocalDate from) {
        organisations.flush();
        told(organisation, what, from);
        return new Done(organisation, true);
    }

    /** As {@link #tell}, of what is written already. */
    void told(Organisation organisation, String what, LocalDate from) {
        outbox.publish(events.event(organisation, what, from));
    }

    private static List<OrganisationContact> contacts(List<ContactRequest> told) {
        return told.stream()
                .map(one -> new OrganisationContact(one.name(), one.position(), one.email(), one.phone()))
                .toList();
    }
}
