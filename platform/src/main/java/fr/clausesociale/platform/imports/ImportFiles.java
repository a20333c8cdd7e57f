package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The files of imports, compressed and in pieces in the database, so that memory holds one piece whatever their size. */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final AgroalDataSource database;
    private final ImportSealing sealing;

    ImportFiles(AgroalDataSource database, ImportSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Keeps a compressed file, in the caller's transaction. @param ring what it is sealed with, or null */
    void keep(UUID importId, InputStream compressed, String ring) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_chunk (import_id, seq, bytes) values (?, ?, ?)");
                InputStream in = compressed) {
            int seq = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert.setObject(1, importId);
                insert.setInt(2, seq++);
                insert.setBytes(3, sealing.sealed(ring, piece));
                insert.executeUpdate();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("File could not be kept", e);
        }
    }

    /** The file as it was sent; each piece is read when it is needed. */
    InputStream open(UUID importId, String ring) throws IOException {
        return new GZIPInputStream(new SequenceInputStream(new Pieces(importId, ring)), 1 << 16);
    }

    /** Its records; what tells of people was written down record by record when it arrived. */
    RecordSource records(UUID importId, ImportKind kind) throws IOException, FileUnreadable {
        InputStream file = open(importId, kind.sealedWith());
        return kind.ofPeople() ? PersonalRecords.open(file) : kind.open(file);
    }

    boolean keeps(UUID importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select from import_chunk where import_id = ? and seq = 0")) {
            select.setObject(1, importId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets the file of an import that is over. */
    void drop(UUID importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from import_chunk where import_id = ?")) {
            delete.setObject(1, importId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps another file in the place of one. */
    void replace(UUID importId, InputStream compressed, String ring) {
        drop(importId);
        keep(importId, compressed, ring);
    }

    private byte[] piece(UUID importId, int seq) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select bytes from import_chunk where import_id = ? and seq = ?")) {
            select.setObject(1, importId);
            select.setInt(2, seq);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID importId;
        private final String ring;
        private int seq;
        private byte[] next;

        Pieces(UUID importId, String ring) {
            this.importId = importId;
            this.ring = ring;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = sealing.opened(ring, piece(importId, seq++));
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            InputStream piece = new ByteArrayInputStream(next);
            next = null;
            return piece;
        }
    }
}
