package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportContext.Earlier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes organisations in by file: those that are new are registered, of those that are there roles are added and names replaced. */
@Singleton
class OrganisationImport extends RegisterImport<OrganisationRequest> {

    private final BulkRegistration registration;

    OrganisationImport(BulkRegistration registration, RowReader rows) {
        super("organisations", new OrganisationRow(), BeneficiariesProblem.ORGANISATION_COLUMNS_MISSING, rows);
        this.registration = registration;
    }

    /** An organisation has one name: of a row that tells another one than an earlier row, nobody knows which of them holds. */
    @Override
    void compare(List<ReadRow<OrganisationRequest>> read, ImportContext context) {
        List<ReadRow<OrganisationRequest>> right =
                read.stream().filter(ReadRow::isRight).toList();
        Map<String, Earlier> before = new HashMap<>(
                context.earlier().apply(right.stream().map(ReadRow::siret).collect(Collectors.toSet())));
        right.forEach(row -> {
            String name = Digest.of(row.told().name());
            row.states(name);
            Earlier first = before.putIfAbsent(row.siret(), new Earlier(row.number(), name, null));
            if (first != null && !first.content().equals(name)) {
                row.fault("/name", BeneficiariesProblem.ORGANISATION_NAMED_OTHERWISE, row.siret(), first.row());
            }
        });
    }

    @Override
    List<BulkRegistration.Taken> register(List<ReadRow<OrganisationRequest>> right) {
        return registration.organisations(right.stream().map(ReadRow::told).toList());
    }
}
