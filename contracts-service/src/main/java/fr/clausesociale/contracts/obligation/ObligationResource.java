package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ContentTagged;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ObligationResource {

    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationAnswers answers;
    private final Consortia consortia;
    private final ObligationChanges changes;
    private final BusinessClock clock;
    private final IdempotentRequests once;
    private final ContentTagged tagged;

    ObligationResource(
            Contracts contracts,
            Obligations obligations,
            ObligationAnswers answers,
            Consortia consortia,
            ObligationChanges changes,
            BusinessClock clock,
            IdempotentRequests once,
            ContentTagged tagged) {
        this.contracts = contracts;
        this.obligations = obligations;
        this.answers = answers;
        this.consortia = consortia;
        this.changes = changes;
        this.clock = clock;
        this.once = once;
        this.tagged = tagged;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Lit une obligation, telle qu'elle était ou sera un jour donné",
            description =
                    "« on » : ce qui était dû ce jour et fait jusqu'à ce mois ; « knownOn » : selon ce qui était"
                            + " enregistré à la fin de ce jour. À qui ne suit plus le marché, au plus tard le dernier jour de son suivi.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response read(@RestPath UUID id, @QueryParam("on") LocalDate on, @QueryParam("knownOn") LocalDate knownOn) {
        LocalDate day = clock.orToday(on);
        LocalDate known = clock.orToday(knownOn);
        if (!known.isBefore(clock.today())) {
            WrittenRow row = answers.on(id, day);
            return tagged.ok(row.bytes(), row.tag());
        }
        Obligations.UnderContract found = obligations.under(id);
        Instant knownAt = known.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        // the day asked for and hours accepted since change what is said, and not the obligation's version
        return tagged.ok(obligations.view(
                found.obligation(),
                found.contract(),
                contracts.telling(found.contract()).on(day),
                knownAt));
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(
            summary = "Inscrit un fait daté : avenant, bon de commande, suspension, reprise, levée, avis",
            description =
                    "Une levée (WAIVER) est décidée par l'acheteur ; le facilitateur donne son avis (OPINION). Sans"
                            + " « hours », elle lève ce qui est prévu ce jour, et non ce qui est convenu ou commandé ensuite ;"
                            + " des heures négatives la retirent à partir de leur jour. Un bon de commande (CALL_OFF) s'inscrit"
                            + " une fois sous sa référence et se corrige à la baisse par une écriture négative de même"
                            + " référence, avec un motif. Un avenant (AMENDMENT) peut aussi déplacer la fin de l'obligation"
                            + " (« until ») à partir de son jour ; une obligation qui finit avec son marché suit sa fin par une"
                            + " telle écriture. Un champ inconnu est refusé.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Entry.View.class)))
    public Response enter(@RestPath UUID id, @NotNull @Valid EntryRequest request) {
        return once.run(request, () -> {
            Contract contract = contracts.reachableToChange(obligations.contractOf(id));
            Obligation found = obligations.findById(id);
            Entry entry = changes.enter(contract, found, request);
            return Answers.created(
                    "/v1/obligations/" + id + "/entries",
                    found.version(),
                    GivenOpinion.beside(entry, obligations.entries(id)));
        });
    }

    @GET
    @Path("/{id}/entries")
    @Operation(summary = "Liste les faits datés d'une obligation")
    public ShortList<Entry.View> entries(@RestPath UUID id) {
        Telling told = contracts.telling(obligations.under(id).contract());
        return new ShortList<>(GivenOpinion.beside(obligations.entries(id).stream()
                .filter(entry -> told.holds(entry.effectiveOn()))
                .toList()));
    }

    @GET
    @Path("/{id}/consortium")
    @Operation(summary = "Qui, du groupement, doit, a fait et a transféré combien, un jour donné")
    public Consortium consortium(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        Obligations.UnderContract found = obligations.under(id);
        LocalDate day = contracts.telling(found.contract()).on(clock.orToday(on));
        return consortia.of(found.obligation(), found.contract(), day);
    }
}
