package fr.clausesociale.beneficiaries.retention;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data protection")
class RetentionResource {

    private final Notices notices;
    private final Archive archive;
    private final Trace trace;

    RetentionResource(Notices notices, Archive archive, Trace trace) {
        this.notices = notices;
        this.archive = archive;
        this.trace = trace;
    }

    @GET
    @Path("/notices")
    @RolesAllowed({Roles.FACILITATOR, Roles.DPO})
    @Transactional
    @Operation(
            summary = "Les personnes suivies dont les données arrivent au terme de leur conservation",
            description = "Un contact noté avant le terme (POST /v1/beneficiaries/{id}/contacts) le repousse.")
    @APIResponse(
            responseCode = "200",
            description = "Une page d'avis",
            content = @Content(schema = @Schema(implementation = NoticeList.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        var page = notices.page(paging);
        trace.read(
                Look.RETENTION_READ,
                page.items().stream().map(NoticeView::beneficiaryId).toList());
        return Paging.answer(uri, page);
    }

    @GET
    @Path("/archive/{pseudonym}")
    @RolesAllowed(Roles.DPO)
    @Transactional
    @Operation(
            summary =
                    "Qui était derrière un pseudonyme auquel des heures se rapportent ; chaque lecture est journalisée")
    public Archived archived(@RestPath UUID pseudonym) {
        Archive.Person[] found = archive.find(pseudonym).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        trace.read(Look.ARCHIVE_READ, List.of(pseudonym));
        return new Archived(Arrays.stream(found)
                .map(person -> new ArchivedIdentity(person.lastName(), person.firstNames(), person.birthDate()))
                .toList());
    }

    /** A page, for the description. */
    @Schema(name = "RetentionNotices")
    record NoticeList(List<NoticeView> items, String next) {}

    /** @param identities who the person was, as first declared under each pseudonym */
    @Schema(name = "ArchivedPerson")
    record Archived(List<ArchivedIdentity> identities) {}

    record ArchivedIdentity(String lastName, String firstNames, LocalDate birthDate) {}
}
