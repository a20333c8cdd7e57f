package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportMode;
import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;

/** A file that was received and is not kept yet. */
public final class Submission implements Closeable {

    private final Asked asked;
    private final Upload upload;

    Submission(Asked asked, Upload upload) {
        this.asked = asked;
        this.upload = upload;
    }

    /** What makes two requests the same. */
    public record Asked(
            String kind, ImportMode mode, String file, UUID resubmissionOf, boolean follow, String digest) {}

    public Asked asked() {
        return asked;
    }

    Upload upload() {
        return upload;
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }
}
