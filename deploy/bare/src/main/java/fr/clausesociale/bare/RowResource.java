package fr.clausesociale.bare;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

@Path("/rows")
@RolesAllowed("**")
public class RowResource {

    private final Rows rows;

    RowResource(Rows rows) {
        this.rows = rows;
    }

    @GET
    @Path("{id}")
    public Row one(@PathParam("id") UUID id) {
        return rows.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    @GET
    public List<Row> page(
            @QueryParam("kind") String kind, @QueryParam("after") UUID after, @QueryParam("limit") int limit) {
        return rows.page(kind, after, limit);
    }

    /** Makes rows and answers the identifier of the last. */
    @POST
    @Transactional
    public UUID make(@QueryParam("kind") String kind, @QueryParam("size") int size, @QueryParam("count") int count) {
        Row last = null;
        for (int i = 0; i < count; i++) {
            last = Row.of(kind, size);
            rows.persist(last);
        }
        return last == null ? null : last.id;
    }
}
