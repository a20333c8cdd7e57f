package fr.clausesociale.platform.imports.kind;

import fr.clausesociale.platform.http.JsonFile.Writing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of file that can be imported, named in {@code POST /v1/imports?kind=}. */
public interface ImportKind {

    String name();

    /** Whether callers with these roles may bring in such files. */
    boolean openTo(Set<String> roles);

    /** Opens a file for reading from its start; called more than once for one file. */
    RecordSource open(InputStream file) throws IOException, FileUnreadable;

    /**
     * Takes records into the system, inside the caller's transaction, and says what became of each, in their order. Called
     * the same way where the transaction is going to be rolled back.
     *
     * @throws RowRefused where what was done of a record has to be undone
     */
    List<RowReport> take(List<Row> rows, ImportContext context);

    /**
     * The ring of keys that such files, and what is said of their records, are sealed with as long as they are kept; null where they
     * need not be.
     */
    default String sealedWith() {
        return null;
    }

    /** Whether files tell of people by name: they are read while they arrive, kept record by record, and forgotten with their reports. */
    default boolean ofPeople() {
        return false;
    }

    /**
     * Whether such files say who people are: then administrators do not see what others sent, as they do of all else.
     */
    default boolean tellsOfPeople() {
        return false;
    }

    /** Whether files may name somebody, in whatever way, so that whoever is forgotten has to be taken out of those that are kept. */
    default boolean mayName() {
        return ofPeople();
    }

    /** A kept file, to be read from its start. */
    @FunctionalInterface
    interface KeptFile {
        InputStream open() throws IOException;
    }

    /**
     * Copies a kept file without what some of its records say; their places stay, so that others keep their numbers. Asked only of
     * kinds whose files may name somebody, and are not kept record by record.
     *
     * @param numbers of the records, from 1
     */
    default void without(Set<Long> numbers, KeptFile kept, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(name());
    }

    /** How many records are taken in one transaction; one where each is to be taken or refused by itself, and holds no others up. */
    default int together() {
        return 500;
    }

    /** How many records are looked at to be divided by {@link #apart}. */
    default int atOnce() {
        return together();
    }

    /**
     * Records in parts that are taken side by side, since none has to do with one of another part: all that tell of the same thing
     * are in one, in their order.
     *
     * @param most parts
     */
    default List<List<Row>> apart(List<Row> rows, int most) {
        return List.of(rows);
    }

    /**
     * What of a file is kept, where it may say more than is to be taken; null where all of it is. Read once, before anything is
     * kept; what cannot be read is told by {@link #open} later.
     */
    default InputStream kept(InputStream sent) throws IOException {
        return null;
    }

    /** Whether a file stays for a while when it was taken, to be given back to its sender. */
    default boolean comesBack() {
        return false;
    }

    /**
     * A kept file with what became of each record beside it.
     *
     * @param rows of all records, in their order
     * @param failedOnly leaves out what was taken
     * @return empty where a file of this form does not come back
     */
    default Optional<Writing> giveBack(InputStream file, Iterator<ReturnedRecord> rows, boolean failedOnly)
            throws IOException {
        return Optional.empty();
    }

    /** Name of the list in which records that failed are given back, to be repaired and sent again. */
    String listName();
}
