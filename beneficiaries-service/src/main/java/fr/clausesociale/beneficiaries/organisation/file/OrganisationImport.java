package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.table.RecordFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Takes organisations in by file: those that are new are registered, of those that are there roles are added and names replaced. */
@ApplicationScoped
class OrganisationImport implements ImportKind {

    private static final String NAME = "organisations";
    private static final RowReader.Form TABLE = new RowReader.Form() {
        @Override
        public boolean isTable(JsonNode record) {
            return OrganisationRow.is(record);
        }

        @Override
        public TableRow read(JsonNode record, boolean first) {
            return OrganisationRow.read(record, first);
        }
    };

    private final BulkRegistration registration;
    private final RowReader rows;

    OrganisationImport(BulkRegistration registration, RowReader rows) {
        this.registration = registration;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.ADMIN) || roles.contains(FirstAdministrator.ROLE);
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return RecordFile.open(file, NAME, OrganisationRow::lacking, BeneficiariesProblem.ORGANISATION_COLUMNS_MISSING);
    }

    @Override
    public String listName() {
        return NAME;
    }

    /** Contacts and colleagues are people. */
    @Override
    public String sealedWith() {
        return Rings.CLAIMS;
    }

    @Override
    public List<RowReport> take(List<Row> all, ImportContext context) {
        return RowReader.report(
                all.stream()
                        .map(row -> rows.read(row, TABLE, OrganisationRequest.class, false))
                        .toList(),
                right -> registration.organisations(
                        right.stream().map(ReadRow::told).toList()));
    }
}
