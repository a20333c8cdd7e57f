package fr.clausesociale.platform.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import fr.clausesociale.platform.http.ETags;
import java.io.IOException;

/** A row as it is answered, written once. */
public final class WrittenRow implements JsonSerializable {

    /** What the row and its keys take beside the text, in bytes, roughly. */
    private static final int AROUND = 300;

    private final long version;
    private final SerializableString json;
    private String tag;

    WrittenRow(long version, String json) {
        this.version = version;
        this.json = new SerializedString(json);
    }

    /** Of the row when it was written. */
    public long version() {
        return version;
    }

    /** {@link ETags#contentTag} of what is said, for what has no version. */
    public String tag() {
        if (tag == null) {
            tag = ETags.contentTag(json.asUnquotedUTF8());
        }
        return tag;
    }

    /** As it is sent. */
    public byte[] bytes() {
        return json.asUnquotedUTF8();
    }

    /** In memory, in bytes, roughly: the text is kept as such and as it is sent. */
    int size() {
        return 2 * json.charLength() + AROUND;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeRawValue(json);
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(generator, provider);
    }
}
