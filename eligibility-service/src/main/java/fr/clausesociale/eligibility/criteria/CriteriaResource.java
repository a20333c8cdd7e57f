package fr.clausesociale.eligibility.criteria;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.wording.Wording;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
class CriteriaResource {

    private final RuleSets ruleSets;
    private final Messages messages;
    private final BusinessClock clock;

    CriteriaResource(RuleSets ruleSets, Messages messages, BusinessClock clock) {
        this.ruleSets = ruleSets;
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
    @Operation(summary = "Jeu de règles en vigueur à une date")
    public RuleSet criteria(@QueryParam("on") LocalDate on) {
        return rules(clock.orToday(on), "on");
    }

    @POST
    @Path("simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.ADMIN})
    @Operation(summary = "Ce que les règles diraient ; rien n'est conservé")
    public SimulationView simulate(@NotNull @Valid SimulationRequest request, @Context HttpHeaders headers) {
        LocalDate day = request.on() == null ? clock.today() : request.on();
        RuleSet rules = rules(day, "/on");
        request.check(rules);
        return SimulationView.of(
                rules.assess(request.facts(), request.toJudge(), day),
                new Wording(messages, headers.getAcceptableLanguages()));
    }

    private RuleSet rules(LocalDate day, String pointer) {
        return ruleSets.on(day)
                .orElseThrow(() -> Problem.of(EligibilityProblem.NO_RULES_ON, day, ruleSets.earliest())
                        .at(pointer));
    }
}
