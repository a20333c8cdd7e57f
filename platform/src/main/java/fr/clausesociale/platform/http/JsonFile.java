package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of JSON written piece by piece. Where writing it fails, what went out already is left unfinished, which no reader
 * takes for the whole: brackets that close by themselves would make it look complete.
 */
public final class JsonFile {

    /** What the file says. */
    @FunctionalInterface
    public interface Content {
        void write(JsonGenerator file) throws IOException;
    }

    /** A file that is still to be written. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private JsonFile() {}

    public static void write(JsonFactory format, boolean pretty, OutputStream out, Content content) throws IOException {
        JsonGenerator file = format.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        if (pretty) {
            file.useDefaultPrettyPrinter();
        }
        content.write(file);
        file.close();
    }
}
