package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes organisations in by file: those that are new are registered, of those that are there roles are added and names replaced. */
@Singleton
class OrganisationImport extends RegisterImport<OrganisationRequest> {

    private final BulkRegistration registration;

    OrganisationImport(BulkRegistration registration, RowReader rows) {
        super("organisations", new OrganisationRow(), BeneficiariesProblem.ORGANISATION_COLUMNS_MISSING, rows);
        this.registration = registration;
    }

    @Override
    List<BulkRegistration.Taken> register(List<ReadRow<OrganisationRequest>> right) {
        return registration.organisations(right.stream().map(ReadRow::told).toList());
    }
}
