package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is answered of an account: its pseudonym and what it may do, nobody's name. */
record AccountReceipt(
        UUID id,
        String organisation,
        Account.Kind kind,
        AccountLevel level,
        List<OrganisationView.RightView> rights,
        LocalDate from,
        LocalDate until,
        Instant withdrawnAt) {

    static AccountReceipt of(String siret, Account account) {
        return new AccountReceipt(
                account.id(),
                siret,
                account.kind(),
                account.level(),
                OrganisationView.RightView.of(account),
                account.from(),
                account.until(),
                account.withdrawnAt());
    }
}
