package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import fr.clausesociale.beneficiaries.organisation.told.BasisKind;
import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Organisations as others learn of them: without a contact, without anybody's name, without what was written freely. */
@ApplicationScoped
class OrganisationEvents {

    static final String TOPIC = "beneficiaries.organisation.v1";

    private static final String TYPE = "fr.clausesociale.beneficiaries.organisation-%s.v1";

    /** The body of {@code beneficiaries.organisation.v1}. */
    record Body(
            String siret,
            String name,
            List<Role> roles,
            List<AccountTold> accounts,
            List<Successor> successions,
            LocalDate effectiveFrom,
            Instant recordedAt) {}

    record Role(
            UUID id,
            Capacity role,
            String callerRole,
            String kind,
            List<String> territories,
            LocalDate from,
            LocalDate until,
            BasisTold basis,
            List<Step> authorisation) {}

    record BasisTold(BasisKind kind, LocalDate until) {}

    record Step(AuthorisationStatus status, boolean granted, LocalDate from) {}

    record AccountTold(
            UUID id,
            String key,
            Account.Kind kind,
            AccountLevel level,
            List<Right> rights,
            LocalDate from,
            LocalDate until,
            Instant withdrawnAt) {}

    record Right(Capacity role, String kind, List<String> territories) {}

    /** @param territories that it is confined to; none: all */
    record Successor(UUID id, String siret, SuccessionKind kind, LocalDate effectiveOn, List<String> territories) {}

    /**
     * @param what happened
     * @param from first day of what changed
     */
    Event event(Organisation organisation, String what, LocalDate from) {
        Instant at = organisation.updatedAt();
        return new Event(
                TOPIC,
                organisation.siret(),
                Ids.next(),
                TYPE.formatted(what),
                organisation.siret(),
                organisation.version(),
                at,
                "urn:clausesociale:event:" + TOPIC + ":1",
                body(organisation, from == null ? LocalDate.ofInstant(at, BusinessClock.ZONE) : from));
    }

    private static Body body(Organisation organisation, LocalDate from) {
        return new Body(
                organisation.siret(),
                organisation.name(),
                organisation.roles().stream().map(OrganisationEvents::role).toList(),
                organisation.accounts().stream()
                        .map(OrganisationEvents::account)
                        .toList(),
                organisation.successions().stream()
                        .map(one -> new Successor(
                                one.id(), one.successor(), one.kind(), one.effectiveOn(), one.territories()))
                        .toList(),
                from,
                organisation.updatedAt());
    }

    private static Role role(HeldRole role) {
        Basis basis = role.basis();
        return new Role(
                role.id(),
                role.role(),
                role.role().callerRole(),
                role.kind(),
                role.territories(),
                role.from(),
                role.until(),
                basis == null ? null : new BasisTold(basis.kind(), basis.until()),
                role.authorisations().isEmpty()
                        ? null
                        : role.authorisations().stream()
                                .map(step -> new Step(
                                        step.status(), step.status() == AuthorisationStatus.GRANTED, step.from()))
                                .toList());
    }

    private static AccountTold account(Account account) {
        return new AccountTold(
                account.id(),
                account.key(),
                account.kind(),
                account.level(),
                account.rights().stream()
                        .map(right -> new Right(right.role(), right.kind(), right.territories()))
                        .toList(),
                account.from(),
                account.until(),
                account.withdrawnAt());
    }
}
