package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportTable;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.RowNote;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes somebody out of the files that tell of people, before those are forgotten as a whole: out of the file, whatever became of
 * its records, out of the report, and out of what is given back. Files that wait or are worked on too: who works on one begins
 * again behind the last record that it took.
 */
@ApplicationScoped
public class PersonalFiles {

    /** Stands in the report in the place of a record that was taken out. */
    static final RowNote REMOVED = new RowNote(ImportProblem.RECORD_REMOVED.name(), "", List.of(), false);

    /** Of a file that is kept as it was sent each record that was taken has its key: only what failed, or waits, has to be read. */
    private static final String JOBS = "select " + ImportTable.COLUMNS + " from import_job"
            + " where kind = any (string_to_array(?, ',')) and exists (select from import_chunk where import_id = import_job.id)"
            + " and (kind = any (string_to_array(?, ',')) or finished_at is null or failed > 0"
            + " or exists (select from import_row r, unnest(string_to_array(?, ',')) as said (word)"
            + " where r.import_id = import_job.id and strpos(r.key, said.word) > 0))"
            + " order by id for no key update";

    private final AgroalDataSource database;
    private final ImportTable table;
    private final ImportFiles files;
    private final ImportWorker worker;

    PersonalFiles(AgroalDataSource database, ImportTable table, ImportFiles files, ImportWorker worker) {
        this.database = database;
        this.table = table;
        this.files = files;
        this.worker = worker;
    }

    /** Whether a record tells of somebody. */
    public interface Telling {

        /** @param organisation of who sent the file, or null */
        boolean tells(String organisation, JsonNode record);
    }

    /**
     * In the caller's transaction, which holds whoever is taken out: a record of theirs that is being taken in meanwhile is not.
     *
     * @param subjects what records became that tell of them, or what is part of the keys of these records
     */
    public void forget(Telling who, Collection<UUID> subjects) {
        List<String> ids = subjects.stream().map(UUID::toString).toList();
        for (ImportJob job : table.query(
                JOBS,
                String.join(",", worker.namingKinds()),
                String.join(",", worker.personalKinds()),
                String.join(",", ids))) {
            ImportKind kind = worker.kind(job.kind()).orElseThrow();
            Set<Long> numbers = became(job.id(), subjects);
            try {
                tell(job, kind, who, numbers);
                if (!numbers.isEmpty()) {
                    forget(job, kind, numbers);
                }
            } catch (IOException e) {
                throw new IllegalStateException("The kept file of import " + job.id() + " cannot be read", e);
            }
        }
    }

    private void tell(ImportJob job, ImportKind kind, Telling who, Set<Long> numbers) throws IOException {
        try (RecordSource records = files.records(job.id(), kind)) {
            long number = 0;
            for (JsonNode record = records.next(); record != null; record = records.next()) {
                number++;
                if (record.isObject() && who.tells(job.by().organisation(), record)) {
                    numbers.add(number);
                }
            }
        } catch (FileUnreadable e) {
            // behind this place nothing of the file was kept
            return;
        }
    }

    private void forget(ImportJob job, ImportKind kind, Set<Long> numbers) throws IOException {
        ImportKind.KeptFile kept = () -> files.open(job.id(), kind.sealedWith());
        try (Upload less = Upload.written(out -> {
            if (kind.ofPeople()) {
                PersonalRecords.without(numbers, kept.open(), out);
            } else {
                kind.without(numbers, kept, out);
            }
        })) {
            files.replace(job.id(), less.content(), kind.sealedWith());
        }
        // whoever works on it has the file of before: their next step finds that it is not theirs any more
        table.update(
                "update import_job set status = 'QUEUED', owner = null, lease_until = null where id = ? and status = 'RUNNING'",
                job.id());
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update import_row set outcome = 'SKIPPED', key = null, alias = null, content = null,"
                                + " subject_id = null, notes = null, source = null where import_id = ? and row_number = any (?)")) {
            update.setObject(1, job.id());
            update.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Long> became(UUID importId, Collection<UUID> subjects) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select row_number from import_row where import_id = ? and (subject_id = any (?)"
                                + " or exists (select from unnest(?) as part (id) where strpos(key, part.id::text) > 0))")) {
            Array ids = connection.createArrayOf("uuid", subjects.toArray());
            select.setObject(1, importId);
            select.setArray(2, ids);
            select.setArray(3, ids);
            try (ResultSet rows = select.executeQuery()) {
                Set<Long> numbers = new HashSet<>();
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
