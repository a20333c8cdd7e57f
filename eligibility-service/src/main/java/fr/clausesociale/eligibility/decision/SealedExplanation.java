package fr.clausesociale.eligibility.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.annotations.Immutable;

/** Packed before it is sealed: most of an explanation is labels and sources, the same in each. */
@Converter
@Immutable
@Singleton
class SealedExplanation implements AttributeConverter<Explanation, byte[]> {

    private final Seal seal;
    private final ObjectMapper json;

    SealedExplanation(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = JsonConventions.ofEvents(json);
    }

    @Override
    public byte[] convertToDatabaseColumn(Explanation explanation) {
        if (explanation == null) {
            return null;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            json.writeValue(out, explanation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.seal(Rings.CLAIMS, packed.toByteArray());
    }

    @Override
    public Explanation convertToEntityAttribute(byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(seal.open(Rings.CLAIMS, sealed)))) {
            return json.readValue(in, Explanation.class);
        } catch (IOException e) {
            // without the cause: the message of a JSON failure may quote the content
            throw new IllegalStateException("Opened, but not an explanation");
        }
    }
}
