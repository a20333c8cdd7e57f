package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
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

/** Takes accounts of organisations in by file: colleagues and machines that are not there yet are added. */
@ApplicationScoped
class AccountImport implements ImportKind {

    private static final String NAME = "accounts";
    private static final RowReader.Form TABLE = new RowReader.Form() {
        @Override
        public boolean isTable(JsonNode record) {
            return AccountRow.is(record);
        }

        @Override
        public TableRow read(JsonNode record, boolean first) {
            return AccountRow.read(record, first);
        }
    };

    private final BulkRegistration registration;
    private final RowReader rows;

    AccountImport(BulkRegistration registration, RowReader rows) {
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
        return RecordFile.open(file, NAME, AccountRow::lacking, BeneficiariesProblem.ACCOUNT_COLUMNS_MISSING);
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
                        .map(row -> rows.read(row, TABLE, AccountRequest.class, true))
                        .toList(),
                right -> registration.accounts(right.stream()
                        .map(row -> new BulkRegistration.AccountOf(row.siret(), row.told()))
                        .toList()));
    }
}
