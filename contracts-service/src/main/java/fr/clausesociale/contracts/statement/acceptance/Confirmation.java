package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.platform.caller.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody says of hours which another keyed in that they are right.
 *
 * @param by SIRET of the organisation
 * @param subject of who said so for it
 */
public record Confirmation(Instant at, String by, String subject, As as) {

    /** What makes its word count. */
    @Schema(name = "ConfirmingParty")
    public enum As {
        EMPLOYER,
        BUYER,
        FACILITATOR
    }

    /** Whether it is the word of somebody else, whoever of its organisation gave it. */
    boolean isNotOf(Actor actor) {
        return new Actor(by, subject, false).isNot(actor);
    }

    /** Behind the others, in the place of what its organisation said before. */
    public List<Confirmation> among(List<Confirmation> others) {
        List<Confirmation> all = new ArrayList<>(others);
        all.removeIf(each -> each.by.equals(by));
        all.add(this);
        return List.copyOf(all);
    }

    /** As it is answered: organisations are named, nobody in them is. */
    public View view() {
        return new View(at, by, as);
    }

    /** @param by SIRET of the organisation that confirms */
    @Schema(name = "StatementConfirmation")
    public record View(Instant at, String by, As as) {}
}
