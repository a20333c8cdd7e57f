package fr.clausesociale.contracts.reading.announcements;

import fr.clausesociale.contracts.announcement.AnnouncementView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What companies announced, within reach. */
@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announcements", description = "Ce qu'une entreprise annonce et qu'un facilitateur confirme")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN})
class AnnouncementsResource {

    private final AnnouncementList list;

    AnnouncementsResource(AnnouncementList list) {
        this.list = list;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Liste les annonces à portée de l'appelant, de la plus récente à la plus ancienne",
            description = "Une entreprise ne voit que les siennes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnouncementPage.class)))
    public Response list(@BeanParam AnnouncementFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, list.page(filter.conditions(), filter.asksOfToday(), paging));
    }

    /** For the OpenAPI document. */
    record AnnouncementPage(List<AnnouncementView> items, String next) {}
}
