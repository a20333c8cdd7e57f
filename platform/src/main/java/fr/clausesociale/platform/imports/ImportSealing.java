package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.imports.kind.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How what is kept of an import lies in the database: sealed where its kind says so. A ring of null seals nothing. */
@ApplicationScoped
class ImportSealing {

    private final Seal seal;

    ImportSealing(Seal seal) {
        this.seal = seal;
    }

    byte[] sealed(String ring, byte[] plain) {
        return ring == null ? plain : seal.seal(ring, plain);
    }

    byte[] opened(String ring, byte[] kept) {
        return ring == null || kept == null ? kept : seal.open(ring, kept);
    }

    String sealed(String ring, String plain) {
        return ring == null || plain == null
                ? plain
                : new String(seal.seal(ring, plain.getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }

    String opened(String ring, String kept) {
        return ring == null || kept == null
                ? kept
                : new String(seal.open(ring, kept.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8);
    }

    /** What a record is found by inside its import. */
    static String key(ImportKind kind, UUID importId, String plain) {
        return !kind.ofPeople() || plain == null ? plain : Digest.of(importId + plain);
    }
}
