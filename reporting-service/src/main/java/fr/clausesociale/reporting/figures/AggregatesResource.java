package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.answers.Moments;
import fr.clausesociale.reporting.forms.AskedForm;
import fr.clausesociale.reporting.forms.Form;
import fr.clausesociale.reporting.forms.MediaTypes;
import fr.clausesociale.reporting.forms.Sheet;
import fr.clausesociale.reporting.intake.Positions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/aggregates")
@Tag(name = "Figures")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class AggregatesResource {

    private final Figures figures;
    private final Sheets sheets;
    private final Reach reach;
    private final Moments moments;
    private final Caller caller;
    private final Positions positions;

    AggregatesResource(
            Figures figures, Sheets sheets, Reach reach, Moments moments, Caller caller, Positions positions) {
        this.positions = positions;
        this.moments = moments;
        this.sheets = sheets;
        this.figures = figures;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @Produces("application/json;qs=1")
    @Operation(
            operationId = "aggregates",
            summary = "Heures, ETP, personnes, placements et marchés d'un territoire",
            description =
                    "Coordinateur : son territoire, ses parties et ce qui l'englobe ; facilitateur : les marchés qu'il"
                            + " suit, sans masque ; acheteur : ses marchés. Hors des marchés suivis, une cellule de moins de"
                            + " cinq personnes est retenue (SUPPRESSED) avec ce qui la trahirait, et les critères de santé"
                            + " ou de justice ne sont pas ventilés. Hors de son territoire, un coordinateur n'obtient aucune"
                            + " dimension personnelle (403) ni la ligne d'un territoire qui lui est fermé. 503 tant que la"
                            + " copie des faits publiés n'est pas complète. La même table en CSV (format=FR : pour les"
                            + " tableurs français), classeur XLSX, Parquet ou JSON-stat 2.0 selon « Accept ».")
    @APIResponse(
            responseCode = "200",
            description = "La table",
            headers =
                    @Header(
                            name = Positions.HEADER,
                            description = "Jusqu'où les faits publiés sont lus ; se redemande par « atLeast »",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Aggregates.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.JSON_STAT, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response aggregates(
            @BeanParam AggregatesQuery query,
            @Parameter(
                            description =
                                    "La forme par son nom, à la place de « Accept » : json, csv, xlsx, parquet, jsonstat. Pour"
                                            + " text/csv : FR, point-virgule et virgule décimale ; sinon virgule et point")
                    @QueryParam("format")
                    AskedForm format) {
        Optional<Form> form = Optional.ofNullable(format).flatMap(AskedForm::form);
        return form.isPresent() ? file(query, form.get(), format) : json(query);
    }

    @GET
    @Produces({
        "text/csv;qs=0.5",
        MediaTypes.XLSX + ";qs=0.5",
        MediaTypes.PARQUET + ";qs=0.5",
        MediaTypes.JSON_STAT + ";qs=0.5"
    })
    @Operation(hidden = true)
    public Response file(
            @BeanParam AggregatesQuery query, @QueryParam("format") AskedForm format, @Context HttpHeaders headers) {
        if (format == AskedForm.JSON) {
            return json(query);
        }
        Form accepted = headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> Form.of(type.getType() + "/" + type.getSubtype()).stream())
                .findFirst()
                .orElse(Form.CSV);
        return file(query, Optional.ofNullable(format).flatMap(AskedForm::form).orElse(accepted), format);
    }

    private Response json(AggregatesQuery query) {
        return Response.ok(answer(query), MediaType.APPLICATION_JSON).build();
    }

    private Response file(AggregatesQuery query, Form form, AskedForm format) {
        Aggregates answer = answer(query);
        Sheet sheet = sheets.of(answer);
        figures.few(sheet, form);
        StreamingOutput file = out -> form.write(sheet, format == AskedForm.FR, out);
        String name = "clause-sociale-" + answer.scope().territory() + "." + form.ending();
        return Response.ok(file, form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Aggregates answer(AggregatesQuery query) {
        Asked asked = query.asked();
        positions.reach(query.atLeast);
        return figures.answer(asked, reach(asked.question()));
    }

    private Granted reach(Question question) {
        return reach.of(caller, question.territory(), question.axis());
    }

    @GET
    @Path("/difference")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "difference",
            summary = "Ce qui sépare deux états de la connaissance, cause par cause",
            description =
                    "Heures et personnes de chaque cellule telles que connues à deux instants, et la part de chaque"
                            + " cause (liste differenceCause) : heures tardives, reprises, corrections, annulations, personnes fusionnées ou séparées,"
                            + " marchés transmis, modifiés ou déplacés, territoires redécoupés, sorties… Les parts s'additionnent exactement. Une cellule"
                            + " masquée à l'un des deux instants l'est ici aussi ; une cause qui n'a fait bouger les heures que"
                            + " de quelques personnes est retenue, avec celle qui la trahirait.")
    public Difference difference(
            @BeanParam AggregatesQuery query,
            @Parameter(
                            description =
                                    "Premier instant, fin de ce jour, ou identifiant d'un instantané ; obligatoire",
                            example = "2026-03-31")
                    @QueryParam("knownFrom")
                    String knownFrom,
            @Parameter(
                            description =
                                    "Second instant, fin de ce jour, ou identifiant d'un instantané ; à défaut, aujourd'hui",
                            example = "2026-06-30")
                    @QueryParam("knownTo")
                    String knownTo) {
        positions.reach(query.atLeast);
        Asked asked = query.askedOfHoursAndPeople();
        return figures.difference(
                asked, reach(asked.question()), moment("knownFrom", knownFrom), moment("knownTo", knownTo));
    }

    /** A moment, the end of a day, or that of figures which were frozen. */
    private Instant moment(String name, String text) {
        return (text == null ? Optional.<Instant>empty() : moments.of(text, caller))
                .orElseGet(() -> Question.moment(name, text));
    }
}
