package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.Faults;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds, changes and withdraws those who act for an organisation. Runs in the caller's transaction. */
@ApplicationScoped
class Accounts {

    /** @param created false where it was so already */
    record Done(Organisation organisation, Account account, boolean created) {}

    private final Registry registry;
    private final RoleChecks checks;
    private final BusinessClock clock;

    Accounts(Registry registry, RoleChecks checks, BusinessClock clock) {
        this.registry = registry;
        this.checks = checks;
        this.clock = clock;
    }

    Done add(Organisation organisation, AccountRequest told) {
        Done done = added(organisation, told);
        if (done.created()) {
            registry.tell(organisation, "account-added", done.account().from());
        }
        return done;
    }

    /**
     * As {@link #add}, in memory.
     *
     * @throws Problem with all that is wrong with it; then it was not added
     */
    Done added(Organisation organisation, AccountRequest told) {
        LocalDate from = clock.orToday(told.from());
        List<AccountRight> rights = checked(organisation, told, from);
        Optional<Account> before = organisation.account(told);
        if (before.isPresent()) {
            if (!before.get().says(told, rights)) {
                throw Problem.of(BeneficiariesProblem.ACCOUNT_EXISTS)
                        .at(told.subject() == null ? "/client" : "/subject");
            }
            return new Done(organisation, before.get(), false);
        }
        Account account = new Account(told, rights, from, clock.now());
        organisation.add(account, clock.now());
        return new Done(organisation, account, true);
    }

    Done change(Organisation organisation, UUID id, AccountRequest told) {
        Account account = organisation.account(id);
        if (!account.isUsedBy(told)) {
            throw Problem.of(BeneficiariesProblem.ACCOUNT_IS_ANOTHER).at("/issuer");
        }
        List<AccountRight> rights = checked(organisation, told, account.from());
        organisation.change(account, told, rights, clock.now());
        registry.tell(organisation, "account-changed", clock.today());
        return new Done(organisation, account, false);
    }

    /** @param mayLeaveNone whether the organisation may be left without anybody who manages its accounts */
    Done withdraw(Organisation organisation, UUID id, boolean mayLeaveNone) {
        Account account = organisation.account(id);
        if (account.withdrawnAt() != null) {
            return new Done(organisation, account, false);
        }
        if (!mayLeaveNone
                && account.isManagerOn(clock.today())
                && !organisation.hasManagerBeside(account, clock.today())) {
            throw Problem.of(BeneficiariesProblem.LAST_MANAGER);
        }
        organisation.withdraw(account, clock.now());
        registry.tell(organisation, "account-withdrawn", clock.today());
        return new Done(organisation, account, true);
    }

    private List<AccountRight> checked(Organisation organisation, AccountRequest told, LocalDate from) {
        Faults faults = new Faults();
        if ((told.subject() == null) == (told.client() == null)) {
            faults.add("/subject", BeneficiariesProblem.ACCOUNT_OF_NOBODY);
        } else if (told.client() != null && told.purpose() == null) {
            faults.add("/purpose", BeneficiariesProblem.PURPOSE_REQUIRED);
        }
        faults.period(from, told.until(), "/until");
        List<AccountRight> rights = checks.rights(organisation, told, faults);
        faults.report();
        return rights;
    }
}
