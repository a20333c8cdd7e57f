package fr.clausesociale.platform.testing.hostile;

import java.util.Random;

/** Bodies that pass the first checks of an operation, as its schema describes them. */
public final class ValidBodies {

    private static final int SEED = 1;

    private final ApiDocument document;
    private final Known known;

    public ValidBodies(ApiDocument document, Known known) {
        this.document = document;
        this.known = known;
    }

    /** The same each time; null where the operation takes none. */
    public byte[] of(ApiDocument.Operation operation) {
        return new HostileRequests(document, known, new Random(SEED)).valid(operation).body;
    }
}
