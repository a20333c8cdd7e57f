package fr.clausesociale.beneficiaries.referral.file;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.RecordFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Referrals as records: of a table each cell under its title, of JSON each as it is pushed alone. */
public final class ReferralFile {

    /** Name of the list in a file of failed rows. */
    public static final String LIST = "referrals";

    private static final RecordFile.Columns COLUMNS = new RecordFile.Columns() {
        @Override
        public List<String> lacking(List<String> titles) {
            return ReferralColumns.lacking(titles);
        }

        @Override
        public boolean reads(String title) {
            return Column.of(title).isPresent();
        }
    };

    private ReferralFile() {}

    public static RecordSource open(InputStream sent) throws IOException, FileUnreadable {
        return RecordFile.open(sent, LIST, COLUMNS, BeneficiariesProblem.REFERRAL_COLUMNS_MISSING);
    }
}
