package fr.clausesociale.platform.authority;

import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why somebody does not see something, for who is asked for help: asked in the name of the account, by the rules it is refused by. */
@Path("/v1/visibility")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Me")
class VisibilityResource {

    private static final Pattern OBJECT =
            Pattern.compile("/v1/([a-z-]+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final Register register;
    private final Authority authority;
    private final InName inName;
    private final Instance<Sight> sights;
    private final Messages messages;
    private final BusinessClock clock;

    @Context
    HttpHeaders headers;

    VisibilityResource(
            Register register,
            Authority authority,
            InName inName,
            @Any Instance<Sight> sights,
            Messages messages,
            BusinessClock clock) {
        this.register = register;
        this.authority = authority;
        this.inName = inName;
        this.sights = sights;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "visibility",
            summary = "Dit ce qu'un compte peut voir aujourd'hui, et pourquoi il ne voit pas un objet",
            description =
                    "Pour l'administration. Le compte est désigné par son pseudonyme (« id » du registre), l'objet par"
                            + " son adresse : /v1/contracts/{id}. Aucune identité n'est donnée.")
    public VisibilityView visibility(
            @QueryParam("organisation") @NotNull @Parameter(description = "SIRET", required = true) String organisation,
            @QueryParam("account") @NotNull @Parameter(required = true) UUID account,
            @QueryParam("object") @Parameter(description = "/v1/{collection}/{id}, d'une collection de ce service")
                    String object) {
        LocalDate today = clock.today();
        String key = register.keyOf(organisation, account).orElse(null);
        Standing standing = register.standing(organisation, key, today);
        Granted granted = authority.now(organisation, key);
        List<VisibilityView.Reason> refusal = granted.why() == null
                ? List.of()
                : List.of(reason(granted.why().code().name(), granted.why().args()));
        List<Right> rights = standing.inForceOn(today);
        if (object == null) {
            return new VisibilityView(today, organisation, account, standing.state(), rights, null, null, refusal);
        }
        Sight.Seen seen = inName.of(organisation, key, granted, () -> seen(object));
        return new VisibilityView(
                today,
                organisation,
                account,
                standing.state(),
                rights,
                object,
                refusal.isEmpty() && seen.visible(),
                refusal.isEmpty()
                        ? seen.reasons().stream()
                                .map(reason -> reason(reason.code().name(), reason.args()))
                                .toList()
                        : refusal);
    }

    private Sight.Seen seen(String object) {
        Matcher address = OBJECT.matcher(object);
        Sight sight = sights.stream()
                .filter(one -> address.matches() && one.collections().contains(address.group(1)))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.INVALID_PARAMETER, "object", object)
                        .at("object"));
        return sight.of(address.group(1), UUID.fromString(address.group(2)))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private VisibilityView.Reason reason(String code, List<Object> args) {
        Locale locale = Messages.locale(headers.getAcceptableLanguages());
        return new VisibilityView.Reason(
                code, messages.message(locale, code, args.toArray()), messages.hint(locale, code, args.toArray()));
    }
}
