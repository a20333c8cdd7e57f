package fr.clausesociale.platform.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The usual answers, with the headers that belong to them. */
public final class Answers {

    private Answers() {}

    /** 201 with {@code Location}, {@code ETag} and the resource. */
    public static Response created(String location, long version, Object body) {
        return Response.created(URI.create(location))
                .tag(ETags.of(version))
                .entity(body)
                .build();
    }

    /** 200 with {@code ETag} and the resource. */
    public static Response ok(long version, Object body) {
        return Response.ok(body).tag(ETags.of(version)).build();
    }

    /** 202 with the place where the work can be followed. */
    public static Response accepted(String location, Object body) {
        return Response.accepted(body).header("Location", location).build();
    }
}
