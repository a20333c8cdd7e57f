package fr.clausesociale.beneficiaries.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import fr.clausesociale.beneficiaries.organisation.told.BasisKind;
import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An organisation as it is shown. Names and roles are everybody's; contacts are for coordinators, administrators and the
 * organisation itself, accounts for administrators and the organisation: fields that somebody may not see are absent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationView(
        String siret,
        String name,
        List<RoleView> roles,
        List<SuccessionView> successions,
        List<SuccessionView> predecessors,
        List<ContactView> contacts,
        List<AccountView> accounts,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoleView(
            UUID id,
            Capacity role,
            String kind,
            List<String> territories,
            LocalDate from,
            LocalDate until,
            BasisView basis,
            List<AuthorisationView> authorisation,
            String endReason) {

        static RoleView of(HeldRole role, boolean whole) {
            Basis basis = role.basis();
            return new RoleView(
                    role.id(),
                    role.role(),
                    role.kind(),
                    role.territories(),
                    role.from(),
                    role.until(),
                    basis == null ? null : new BasisView(basis.kind(), whole ? basis.reference() : null, basis.until()),
                    role.authorisations().isEmpty()
                            ? null
                            : role.authorisations().stream()
                                    .map(step -> new AuthorisationView(
                                            step.status(), step.from(), whole ? step.reason() : null))
                                    .toList(),
                    whole ? role.endReason() : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BasisView(BasisKind kind, String reference, LocalDate until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuthorisationView(AuthorisationStatus status, LocalDate from, String reason) {}

    /** @param siret of who took over, or of whom it took over */
    record SuccessionView(String siret, SuccessionKind kind, LocalDate effectiveOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(String name, String position, String email, String phone) {}

    record RightView(Capacity role, String kind, List<String> territories) {

        static List<RightView> of(Account account) {
            return account.rights().stream()
                    .map(right -> new RightView(right.role(), right.kind(), right.territories()))
                    .toList();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            UUID id,
            Account.Kind kind,
            String issuer,
            String subject,
            String client,
            String name,
            String email,
            String purpose,
            AccountLevel level,
            List<RightView> rights,
            LocalDate from,
            LocalDate until,
            Instant withdrawnAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.kind(),
                    account.issuer(),
                    account.subject(),
                    account.client(),
                    account.name(),
                    account.email(),
                    account.purpose(),
                    account.level(),
                    RightView.of(account),
                    account.from(),
                    account.until(),
                    account.withdrawnAt());
        }
    }

    /** What everybody may see. */
    static OrganisationView listed(Organisation organisation) {
        return of(organisation, null, false, false);
    }

    /**
     * @param predecessors null to say nothing of them
     * @param contacts whether contacts, and what was written freely, are shown
     */
    static OrganisationView of(
            Organisation organisation, List<SuccessionView> predecessors, boolean contacts, boolean accounts) {
        return new OrganisationView(
                organisation.siret(),
                organisation.name(),
                organisation.roles().stream()
                        .map(role -> RoleView.of(role, contacts))
                        .toList(),
                organisation.successions().stream()
                        .map(one -> new SuccessionView(one.successor(), one.kind(), one.effectiveOn()))
                        .toList(),
                predecessors,
                contacts
                        ? organisation.contacts().stream()
                                .map(one -> new ContactView(one.name(), one.position(), one.email(), one.phone()))
                                .toList()
                        : null,
                accounts ? organisation.accounts().stream().map(AccountView::of).toList() : null,
                organisation.createdAt(),
                organisation.updatedAt(),
                organisation.version());
    }
}
