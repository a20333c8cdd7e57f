package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration.Taken;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.table.RecordFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * Takes a part of the register in by file.
 *
 * @param <T> what is told of one
 */
abstract class RegisterImport<T> implements ImportKind {

    private final String name;
    private final RowReader.Form<T> form;
    private final ProblemCode lacking;
    private final RowReader rows;

    /** @param lacking told of a table without one of its columns */
    RegisterImport(String name, RowReader.Form<T> form, ProblemCode lacking, RowReader rows) {
        this.name = name;
        this.form = form;
        this.lacking = lacking;
        this.rows = rows;
    }

    /** What became of each of the rows, all of which can be read, in their order. */
    abstract List<Taken> register(List<ReadRow<T>> right);

    /** What rows of one file say of each other. @param read in the order of the file */
    void compare(List<ReadRow<T>> read, ImportContext context) {
        // rows of one organisation tell of different accounts
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains(Roles.ADMIN) || roles.contains(FirstAdministrator.ROLE);
    }

    @Override
    public RecordSource open(InputStream file) throws IOException, FileUnreadable {
        return RecordFile.open(file, name, form, lacking);
    }

    @Override
    public String listName() {
        return name;
    }

    /** Contacts and colleagues are people. */
    @Override
    public String sealedWith() {
        return Rings.CLAIMS;
    }

    @Override
    public List<RowReport> take(List<Row> all, ImportContext context) {
        List<ReadRow<T>> read = all.stream().map(row -> rows.read(row, form)).toList();
        compare(read, context);
        return RowReader.report(read, this::register);
    }
}
