package fr.clausesociale.platform.things;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.nomenclature.CodeOf;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** A resource as small as one can be, to try on what all resources share. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("facilitator")
public class ThingsResource {

    static final AtomicInteger MADE = new AtomicInteger();

    public enum Colour {
        RED,
        BLUE
    }

    /** What a caller writes is not what it is called here. */
    public enum Order {
        BY_NAME("byName"),
        BY_DAY("byDay");

        private final String written;

        Order(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    public record Part(@NotBlank String name) {}

    public record Thing(
            @NotBlank String name,
            @NotNull @PositiveOrZero BigDecimal weight,
            Colour colour,
            LocalDate since,
            YearMonth month,
            Integer count,
            @Size(max = 10) List<@Valid Part> parts) {}

    private final IdempotentRequests once;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    ThingsResource(IdempotentRequests once, Outbox outbox, Caller caller, BusinessClock clock) {
        this.once = once;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    public Response make(@NotNull @Valid Thing thing) {
        return once.run(thing, () -> {
            UUID id = Ids.next();
            outbox.publish(new Event(
                    "test.thing.v1",
                    id.toString(),
                    Ids.next(),
                    "fr.clausesociale.test.thing-made.v1",
                    id.toString(),
                    0,
                    clock.now(),
                    "urn:clausesociale:event:test.thing.v1:1",
                    thing));
            if ("unlucky".equals(thing.name())) {
                throw Problem.of(PlatformProblem.NOT_FOUND);
            }
            return Answers.created(
                    "/v1/things/" + id, 0, Map.of("id", id, "weight", thing.weight(), "made", MADE.incrementAndGet()));
        });
    }

    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, @NotNull Thing thing) {
        ETags.require(version, 7);
        return Answers.ok(8, thing);
    }

    /** What the list can be narrowed by: one parameter of each type. */
    public static class Wanted {

        @QueryParam("territory")
        TerritoryCode territory;

        @QueryParam("day")
        LocalDate day;

        @QueryParam("month")
        YearMonth month;

        @QueryParam("updatedSince")
        Instant updatedSince;

        @QueryParam("colour")
        Colour colour;

        @QueryParam("thing")
        UUID thing;

        @QueryParam("count")
        Integer count;

        @QueryParam("heavy")
        Boolean heavy;

        @QueryParam("weight")
        BigDecimal weight;

        @QueryParam("name")
        String name;

        @QueryParam("shape")
        @CodeOf("shape")
        String shape;

        @QueryParam("mark")
        @Pattern(regexp = "[A-Z]\\d", message = "shape.reason")
        String mark;

        @QueryParam("order")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"byName", "byDay"}))
        Order order;
    }

    @GET
    @Path("/wanted")
    public Map<String, String> wanted(@BeanParam Wanted wanted) {
        Map<String, String> told = new TreeMap<>();
        told.put("territory", String.valueOf(wanted.territory));
        told.put("day", String.valueOf(wanted.day));
        told.put("month", String.valueOf(wanted.month));
        told.put("updatedSince", String.valueOf(wanted.updatedSince));
        told.put("colour", String.valueOf(wanted.colour));
        told.put("thing", String.valueOf(wanted.thing));
        told.put("count", String.valueOf(wanted.count));
        told.put("heavy", String.valueOf(wanted.heavy));
        told.put("weight", String.valueOf(wanted.weight));
        told.put("name", String.valueOf(wanted.name));
        told.put("shape", wanted.shape);
        told.put("mark", wanted.mark);
        told.put("order", wanted.order == null ? null : wanted.order.name());
        return told;
    }

    @GET
    @Produces("text/csv")
    @Path("/table")
    public String table() {
        return "name\na\n";
    }

    public record Line(
            LocalDate day,
            @Digits(integer = 2, fraction = 2) BigDecimal hours) {}

    public record Sheet(@NotNull @Size(max = 1000) List<@Valid Row> rows) {}

    public record Row(UUID id, @Size(max = 31) List<@Valid Line> lines) {}

    @PUT
    @Path("/{id}/sheet")
    public Map<String, Object> sheet(@PathParam("id") String id, @NotNull @Valid Sheet sheet) {
        MADE.incrementAndGet();
        return Map.of("rows", sheet.rows().size());
    }

    @GET
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        int from = paging.after() == null ? 0 : Integer.parseInt(paging.after().string(0)) + 1;
        List<Integer> rows =
                IntStream.range(from, 120).limit(paging.limit() + 1L).boxed().toList();
        return Paging.answer(uri, Page.of(rows, paging.limit(), Cursor::of, i -> i));
    }

    @POST
    @Path("/{id}/end")
    public Map<String, Object> end(@PathParam("id") String id, @RequestBody(required = false) @Valid Part why) {
        return Map.of("why", why == null ? "nothing said" : why.name());
    }

    @GET
    @Path("/caller")
    public Map<String, Object> caller() {
        return Map.of(
                "client", caller.client(),
                "organisation", caller.organisation(),
                "siren", caller.siren(),
                "kind", caller.kind("facilitator"),
                "territories", caller.territories("facilitator"));
    }

    @POST
    @Path("/none")
    public Map<String, Object> none() {
        return Map.of("made", MADE.incrementAndGet());
    }

    @GET
    @Path("/none")
    public Map<String, Object> readNone() {
        return Map.of();
    }

    @DELETE
    @Path("/none")
    public void deleteNone() {
        MADE.incrementAndGet();
    }

    @GET
    @Path("/full")
    public Response full() throws IOException {
        throw new IOException("No space left on device");
    }

    @GET
    @Path("/broken")
    public Response broken() {
        throw new IllegalStateException("secret detail");
    }
}
