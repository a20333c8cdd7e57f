package fr.clausesociale.local.machine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one data directory: drawn when first asked for, then kept beside the data they open. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_256 = 32;

    private final Path file;
    private final Properties kept = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                kept.load(new StringReader(PrivateFile.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String password(String user) {
        return of("password." + user, Base64.getUrlEncoder().withoutPadding());
    }

    /** A 256 bit key in base64, as {@code clausesociale.seal.<ring>.keys.<kid>} wants it. */
    public String sealKey(String ring) {
        return of("seal." + ring, Base64.getEncoder());
    }

    private synchronized String of(String name, Base64.Encoder encoder) {
        String known = kept.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] drawn = new byte[BITS_256];
        RANDOM.nextBytes(drawn);
        String secret = encoder.encodeToString(drawn);
        kept.setProperty(name, secret);
        store();
        return secret;
    }

    private void store() {
        try {
            var text = new StringWriter();
            kept.store(text, "Belongs to the data beside it. Never leaves this machine.");
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
