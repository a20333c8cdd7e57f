package fr.clausesociale.eligibility.criteria;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.rulebook.Rulebook;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.eligibility.wording.Wording;
import fr.clausesociale.platform.caller.OnlyReads;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
class CriteriaResource {

    private final Rulebook rulebook;
    private final Geography geography;
    private final Messages messages;
    private final BusinessClock clock;

    CriteriaResource(Rulebook rulebook, Geography geography, Messages messages, BusinessClock clock) {
        this.rulebook = rulebook;
        this.geography = geography;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @Path("criteria")
    @RolesAllowed({
        Roles.PRESCRIBER,
        Roles.FACILITATOR,
        Roles.COMPANY,
        Roles.BUYER,
        Roles.COORDINATOR,
        Roles.DPO,
        Roles.ADMIN
    })
    @Operation(
            summary = "Jeu de règles en vigueur à une date, pour un territoire et un programme",
            description = "Ordre : territoire du plus petit au plus grand, programme, pays.")
    public RuleSet criteria(@BeanParam CriteriaQuery query) {
        return chosen(query.setting(), clock.orToday(query.on), "on").rules();
    }

    @OnlyReads
    @POST
    @Path("simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.ADMIN})
    @Operation(summary = "Ce que les règles diraient ; rien n'est conservé")
    public SimulationView simulate(@NotNull @Valid SimulationRequest request, @Context HttpHeaders headers) {
        LocalDate day = clock.orToday(request.on());
        Choice choice = chosen(request.setting(geography), day, "/on");
        request.check(choice.rules());
        return SimulationView.of(
                new Explainer(choice, request.facts(), request.toJudge(), day),
                new Wording(messages, headers.getAcceptableLanguages()));
    }

    private Choice chosen(Setting setting, LocalDate day, String pointer) {
        RuleSets sets = rulebook.sets();
        return sets.choose(setting, day)
                .orElseThrow(() -> Problem.of(EligibilityProblem.NO_RULES_ON, day, sets.earliest())
                        .at(pointer));
    }
}
