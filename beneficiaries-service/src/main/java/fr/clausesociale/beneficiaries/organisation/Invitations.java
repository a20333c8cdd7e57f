package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AcceptanceRequest;
import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.Faults;
import fr.clausesociale.beneficiaries.organisation.told.InvitationRequest;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.platform.caller.Bearer;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Organisations asked to take part, and how they come in. Runs in the caller's transaction. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final int CODE_BYTES = 32;

    /** @param code told once */
    record Made(Invitation invitation, String code) {}

    private final SecureRandom random = new SecureRandom();
    private final Confinement confinement;
    private final Organisations organisations;
    private final Registry registry;
    private final Accounts accounts;
    private final RoleChecks checks;
    private final RegisterConfig config;
    private final BusinessClock clock;

    Invitations(
            Confinement confinement,
            Organisations organisations,
            Registry registry,
            Accounts accounts,
            RoleChecks checks,
            RegisterConfig config,
            BusinessClock clock) {
        this.confinement = confinement;
        this.organisations = organisations;
        this.registry = registry;
        this.accounts = accounts;
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    /** @param by who invites, and what it may give */
    Made invite(InvitationRequest told, Desk by) {
        confinement.enter();
        Faults faults = new Faults();
        if (!Siret.isValid(told.siret())) {
            faults.add("/siret", BeneficiariesProblem.ORGANISATION_SIRET, told.siret());
        }
        HeldRole role = checks.role(told.role(), "/role", clock.now(), faults);
        if (!by.mayGive(role)) {
            faults.add(
                    "/role",
                    BeneficiariesProblem.INVITATION_BEYOND,
                    told.role().role().name());
        }
        faults.report();
        byte[] drawn = new byte[CODE_BYTES];
        random.nextBytes(drawn);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Invitation invitation = new Invitation(
                told,
                DigestUtils.sha256Hex(code),
                by.organisation(),
                clock.now(),
                clock.now().plus(config.invitationsLast()));
        persistAndFlush(invitation);
        return new Made(invitation, code);
    }

    /** The organisation is registered, where it is not yet, with the role it was invited in; who accepts manages its accounts. */
    Accounts.Done accept(AcceptanceRequest told, Bearer by) {
        confinement.enter();
        Invitation invitation = find("codeDigest", DigestUtils.sha256Hex(told.code()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(found -> found.siret().equals(by.organisation()))
                .orElseThrow(() ->
                        Problem.of(BeneficiariesProblem.INVITATION_UNKNOWN).at("/code"));
        invitation.accept(clock.now());
        RoleRequest role = invitation.toldRole();
        return accounts.add(organisation(invitation, role), manager(told, by, role));
    }

    Invitation withdraw(UUID id, Desk by) {
        confinement.enter();
        Invitation invitation = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> by.isAdministrator() || found.invitedBy().equals(by.organisation()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        invitation.withdraw(clock.now());
        return invitation;
    }

    private Organisation organisation(Invitation invitation, RoleRequest role) {
        organisations.lock(invitation.siret());
        Optional<Organisation> known = organisations.find(invitation.siret());
        return known.map(one -> registry.add(one, role))
                .orElseGet(() -> registry.register(
                        new OrganisationRequest(invitation.siret(), invitation.name(), List.of(role), List.of())))
                .organisation();
    }

    private static AccountRequest manager(AcceptanceRequest told, Bearer by, RoleRequest role) {
        return new AccountRequest(
                by.issuer(),
                by.machine() ? null : by.subject(),
                by.machine() ? by.client() : null,
                told.name(),
                told.email(),
                told.purpose(),
                AccountLevel.MANAGER,
                List.of(new AccountRequest.RightRequest(role.role(), role.kind(), List.of())),
                null,
                null);
    }
}
