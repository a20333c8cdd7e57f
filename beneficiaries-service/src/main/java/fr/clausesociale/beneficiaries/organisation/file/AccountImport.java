package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes accounts of organisations in by file: colleagues and machines that are not there yet are added. */
@Singleton
class AccountImport extends RegisterImport<AccountRequest> {

    private final BulkRegistration registration;

    AccountImport(BulkRegistration registration, RowReader rows) {
        super("accounts", new AccountRow(), BeneficiariesProblem.ACCOUNT_COLUMNS_MISSING, rows);
        this.registration = registration;
    }

    @Override
    List<BulkRegistration.Taken> register(List<ReadRow<AccountRequest>> right) {
        return registration.accounts(right.stream()
                .map(row -> new BulkRegistration.AccountOf(row.siret(), row.told()))
                .toList());
    }
}
