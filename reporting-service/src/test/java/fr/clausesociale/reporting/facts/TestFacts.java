package fr.clausesociale.reporting.facts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.platform.events.Seal;

/** A reader of facts as the application has it, without the key for sealed ones. */
public final class TestFacts {

    private TestFacts() {}

    public static FactReader reader() {
        return new FactReader(json(), null);
    }

    public static FactReader reader(Seal seal) {
        return new FactReader(json(), seal);
    }

    /** Reads and writes as events are. */
    public static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
