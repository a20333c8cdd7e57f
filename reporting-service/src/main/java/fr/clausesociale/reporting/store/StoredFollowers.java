package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.ContractFact.Follower;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Who followed a contract, as one text each that sorts by the first day: questions compare it up to there. */
final class StoredFollowers {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int DAY = EVER.toString().length();

    private StoredFollowers() {}

    static String text(Follower follower) {
        return (follower.from() == null ? EVER : follower.from())
                + "|"
                + (follower.siret() == null ? "" : follower.siret());
    }

    /** @param all with commas between */
    static List<Follower> of(String all) {
        return Arrays.stream(all.split(",")).map(StoredFollowers::follower).toList();
    }

    private static Follower follower(String text) {
        LocalDate from = LocalDate.parse(text.substring(0, DAY));
        String siret = text.substring(DAY + 1);
        return new Follower(siret.isEmpty() ? null : siret, from.equals(EVER) ? null : from);
    }
}
