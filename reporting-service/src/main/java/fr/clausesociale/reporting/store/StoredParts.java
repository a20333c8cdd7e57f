package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.ContractFact.Part;
import fr.clausesociale.reporting.facts.ContractFact.Place;
import fr.clausesociale.reporting.facts.HoursFact;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Parts of a contract, read as one text each. */
final class StoredParts {

    /** In SQL, of a row of parts. */
    static final String TEXT =
            "concat_ws('/', name, share, coalesce(commune, ''), coalesce(epci, ''), coalesce(department, ''),"
                    + " coalesce(region, ''), array_to_string(followers, ','))";

    private StoredParts() {}

    /** @param all with semicolons between; null for none */
    static List<Part> of(String all) {
        return all == null
                ? List.of()
                : Arrays.stream(all.split(";")).map(StoredParts::part).toList();
    }

    private static Part part(String text) {
        String[] told = text.split("/", -1);
        return new Part(
                HoursFact.Part.of(told[0]),
                new Place(known(told[2]), known(told[3]), known(told[4]), known(told[5])),
                new BigDecimal(told[1]),
                StoredFollowers.of(told[6]));
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
