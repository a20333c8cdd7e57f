package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import java.time.LocalDate;
import java.util.List;

/**
 * One kind of next action, as a list of its own.
 *
 * @param who must act
 * @param entity what waits, as in a query
 * @param since the day it waits since, as an expression of the query; null where it is the same for all
 * @param sinceAll that day
 * @param shown the same with its contracts {@code c}
 */
record Waiting(
        NextAction.What what,
        String who,
        String entity,
        String id,
        String since,
        LocalDate sinceAll,
        String shown,
        List<Branch> branches) {

    Keyset<LocalDate> order() {
        return new Keyset<>(since, id, false, false, QueryValues::day);
    }
}
