package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** At least as far as another answer, of whichever replica: asked for by a parameter, told by a header of each answer. */
@ApplicationScoped
public class Positions {

    /** Header of answers. */
    public static final String HEADER = "Position";

    private final Freshness freshness;
    private final IntakeConfig config;
    private final RoutingContext request;

    Positions(Freshness freshness, IntakeConfig config, RoutingContext request) {
        this.freshness = freshness;
        this.config = config;
        this.request = request;
    }

    /**
     * Waits, before a question is asked, until this replica is as far as said, and tells the caller how far it is then.
     *
     * @param atLeast as told by an answer; null or blank for no wish
     */
    public void reach(String atLeast) {
        if (atLeast != null && !atLeast.isBlank()) {
            Position wanted = Position.of(atLeast)
                    .orElseThrow(() -> Problem.of(PlatformProblem.INVALID_PARAMETER, "atLeast", atLeast)
                            .at("atLeast"));
            if (!freshness.await(wanted, config.waitForPosition())) {
                throw Problem.of(IntakeProblem.POSITION_NOT_REACHED).at("atLeast");
            }
        }
        request.response().putHeader(HEADER, freshness.position().text());
    }
}
