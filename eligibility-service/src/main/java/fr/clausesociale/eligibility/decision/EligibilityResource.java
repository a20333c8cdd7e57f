package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.access.Look;
import fr.clausesociale.eligibility.access.Trace;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.person.Reach;
import fr.clausesociale.eligibility.person.Settings;
import fr.clausesociale.eligibility.rulebook.Rulebook;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.eligibility.wording.Wording;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.list.WrittenRows;
import fr.clausesociale.platform.list.WrittenTable;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Eligibility")
class EligibilityResource {

    private final Reach reach;
    private final Persons persons;
    private final Decisions decisions;
    private final Rulings rulings;
    private final Rulebook rulebook;
    private final Settings settings;
    private final Messages messages;
    private final BusinessClock clock;
    private final WrittenRows written;
    private final Caller caller;
    private final Trace trace;
    private final IdempotentRequests once;

    EligibilityResource(
            Reach reach,
            Persons persons,
            Decisions decisions,
            Rulings rulings,
            Rulebook rulebook,
            Settings settings,
            Messages messages,
            BusinessClock clock,
            WrittenRows written,
            Caller caller,
            Trace trace,
            IdempotentRequests once) {
        this.reach = reach;
        this.persons = persons;
        this.decisions = decisions;
        this.rulings = rulings;
        this.rulebook = rulebook;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        this.written = written;
        this.caller = caller;
        this.trace = trace;
        this.once = once;
    }

    @GET
    @Path("eligibility")
    @RolesAllowed({Roles.FACILITATOR, Roles.DPO})
    @Operation(summary = "Éligibilité d'une personne à une date, avec l'historique des décisions")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = EligibilityView.class)))
    public Response eligibility(@RestPath UUID id, @QueryParam("at") LocalDate at, @Context HttpHeaders headers) {
        LocalDate day = clock.orToday(at);
        Shown shown = shown(id, seen(day, null, headers), () -> {
            Person person = reach.find(id);
            List<Decision> history = decisions.of(persons.pseudonyms(person));
            Supplier<String> rules = () -> rules(person, day);
            return new Answer(
                    0, EligibilityView.of(person.id(), day, rules, history, reach.sight(person), words(headers)));
        });
        trace.read(Look.ELIGIBILITY_READ, List.of(shown.person()));
        return Response.ok(shown.row()).build();
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Décision motivée d'un facilitateur ; antérieure à ce jour, c'est une régularisation")
    @APIResponse(
            responseCode = "201",
            description = "Décision enregistrée",
            content = @Content(schema = @Schema(implementation = DecisionReceipt.class)))
    public Response decide(@RestPath UUID id, @NotNull @Valid DecisionRequest request) {
        return once.run(request, () -> {
            Decision decision = rulings.on(id, request);
            return Answers.created(
                    "/v1/beneficiaries/" + id + "/decisions/" + decision.id(),
                    decision.version(),
                    DecisionReceipt.of(decision));
        });
    }

    @GET
    @Path("decisions/{decision}")
    @RolesAllowed({Roles.FACILITATOR, Roles.DPO})
    @Operation(summary = "Une décision et ses motifs")
    @APIResponse(
            responseCode = "200",
            description = "La décision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response decision(@RestPath UUID id, @RestPath UUID decision, @Context HttpHeaders headers) {
        Shown shown = shown(id, seen(null, decision, headers), () -> {
            Person person = reach.find(id);
            Decision found = decisions
                    .of(persons.pseudonyms(person), decision)
                    .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
            return new Answer(found.version(), DecisionView.of(found, reach.sight(person), words(headers)));
        });
        trace.read(Look.ELIGIBILITY_READ, List.of(shown.person()));
        return Answers.ok(shown.row().version(), shown.row());
    }

    @GET
    @Transactional
    @Path("decisions/{decision}/explanation")
    @RolesAllowed({Roles.FACILITATOR, Roles.DPO})
    @Operation(
            summary =
                    "Pourquoi cette décision : tous les critères, faits et paramètres, ce qui manque et ce qui la changerait",
            description =
                    "Conservée avec la décision, elle ne change jamais. Ce que seuls d'autres ont déclaré n'y figure pas.")
    @APIResponse(
            responseCode = "200",
            description = "L'explication",
            content = @Content(schema = @Schema(implementation = ExplainedDecision.class)))
    public Response explanation(@RestPath UUID id, @RestPath UUID decision) {
        Person person = reach.find(id);
        Decision found = decisions
                .of(persons.pseudonyms(person), decision)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        trace.read(Look.ELIGIBILITY_READ, List.of(person.id()));
        return Answers.ok(found.version(), ExplainedDecision.of(found, reach.sight(person)));
    }

    /** @param person of whom it tells, by the pseudonym in use */
    private record Shown(WrittenRow row, UUID person) {}

    /** What was answered, with its version where it has one. */
    private record Answer(long version, Object view) {}

    /** What decides how much of a person is shown and in which words: those of whom it is alike are answered alike. */
    private record Seen(
            LocalDate day, UUID decision, Locale locale, boolean whole, String organisation, Set<String> territories) {}

    private Seen seen(LocalDate day, UUID decision, HttpHeaders headers) {
        return new Seen(
                day,
                decision,
                Messages.locale(headers.getAcceptableLanguages()),
                caller.is(Roles.DPO),
                caller.organisation(),
                caller.territories(Roles.FACILITATOR));
    }

    /** @param answer throws where the caller may not see the person */
    private Shown shown(UUID id, Seen seen, Supplier<Answer> answer) {
        WrittenTable<Decisions.Stands, Answer> person = written.of(new WrittenTable.Definition<>(
                "person",
                Decisions.STANDINGS,
                row -> Decisions.Stands.of(row, seen),
                ids -> Map.of(id, answer.get()),
                Answer::version,
                Answer::view));
        Decisions.Stands now = person.standing(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        WrittenRow row = person.row(now).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new Shown(
                row, now.person() != null ? now.person() : reach.find(id).id());
    }

    /** The version of the rules in force for the person on that day, null where there are none. */
    private String rules(Person person, LocalDate day) {
        Setting setting = person.declaration().map(settings::of).orElse(Setting.NATION);
        return rulebook.sets()
                .choose(setting, day)
                .map(choice -> choice.rules().version())
                .orElse(null);
    }

    private Wording words(HttpHeaders headers) {
        return new Wording(messages, headers.getAcceptableLanguages());
    }
}
