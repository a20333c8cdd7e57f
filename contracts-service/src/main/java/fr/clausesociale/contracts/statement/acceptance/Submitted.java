package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.platform.caller.Actor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What decides who may accept a statement.
 *
 * @param entered who told its lines last
 * @param employer SIREN
 * @param buyer SIREN of the buyer of the contract
 * @param confirmations of what stands submitted
 */
public record Submitted(
        UUID statementId,
        Actor entered,
        Actor submitted,
        String employer,
        String buyer,
        List<Confirmation> confirmations) {

    /** Whether somebody of the same organisation told it, or the same person for another one. */
    public boolean involves(Actor actor) {
        return tellers().anyMatch(teller -> teller.sameOrganisation(actor) || teller.sameSubject(actor));
    }

    /** Whether it is told for an employer, as from paper, and not by it. */
    boolean keyedInBy(Actor actor) {
        return !actor.ofOrganisation(employer) && tellers().noneMatch(teller -> actsElsewhere(teller, actor));
    }

    /** One person who acts for two organisations is no second one in either. */
    private static boolean actsElsewhere(Actor teller, Actor actor) {
        return teller.sameSubject(actor) && !teller.sameOrganisation(actor);
    }

    boolean toldByOthersThan(Actor actor) {
        return tellers().allMatch(actor::isNot);
    }

    boolean confirmedByOthersThan(Actor actor) {
        return confirmations.stream().anyMatch(each -> each.isNotOf(actor));
    }

    private Stream<Actor> tellers() {
        return Stream.of(entered, submitted);
    }
}
