package fr.clausesociale.reporting.facts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A reader of facts as the application has it, without the key for sealed ones. */
public final class TestFacts {

    private TestFacts() {}

    public static FactReader reader() {
        return new FactReader(json(), null);
    }

    static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
