package fr.clausesociale.pages.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads a problem out of every answer that says no. */
public class RefusalReader implements ResponseExceptionMapper<Refused> {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Refused toThrowable(Response response) {
        try {
            Refusal told = JSON.readValue(response.readEntity(String.class), Refusal.class);
            return new Refused(told == null || told.code() == null ? Refusal.silent(response.getStatus()) : told);
        } catch (IOException none) {
            return new Refused(Refusal.silent(response.getStatus()));
        }
    }
}
