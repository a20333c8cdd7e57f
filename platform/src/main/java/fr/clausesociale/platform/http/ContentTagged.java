package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** Answers what follows from many things, some of which have no version: its tag is of what is said. */
@ApplicationScoped
public class ContentTagged {

    private final ObjectMapper json;

    ContentTagged(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with {@code ETag} and what is said. */
    public Response ok(Object view) {
        byte[] said = said(view);
        return ok(said, ETags.contentTag(said));
    }

    /** The same of what is written already. @param tag {@link ETags#contentTag} of it */
    public Response ok(byte[] said, String tag) {
        return Response.ok(said, MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(tag))
                .build();
    }

    /** Lets a change pass that names no tag, or that of what is said now. */
    public void requireIfPresent(String ifMatch, Object view) {
        ETags.requireIfPresent(ifMatch, ETags.ofContent(said(view)));
    }

    private byte[] said(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
