package fr.clausesociale.beneficiaries.person.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * How many people in one bear a name: a Martin in common proves less than a Quéméneur. Holds frequent names only; a rare one
 * stands in no list and would tell of its bearer.
 */
public final class TermFrequencies {

    /** What a name is taken to be borne by that stands in no list: no rarer, for it is not known to be. */
    private static final double RARE_LAST_NAME = 1e-4;

    private static final double RARE_FIRST_NAME = 1e-3;

    /** Of those who bear one part of a compound, how many bear the other too: kin do, and few else. */
    private static final double ALSO_THE_OTHER = 0.05;

    private final Map<String, Double> lastNames;
    private final Map<String, Double> firstNames;

    private TermFrequencies(Map<String, Double> lastNames, Map<String, Double> firstNames) {
        this.lastNames = lastNames;
        this.firstNames = firstNames;
    }

    /** The frequent names of the country. First names by the cohort in which they are most frequent. */
    public static TermFrequencies shipped() {
        return new TermFrequencies(read("last-names.tsv"), read("first-names.tsv"));
    }

    /** These, and the names that are more frequent among the people known here than in the country. */
    public TermFrequencies with(Map<String, Double> lastNamesHere, Map<String, Double> firstNamesHere) {
        return new TermFrequencies(higher(lastNames, lastNamesHere), higher(firstNames, firstNamesHere));
    }

    /** The share of strangers who agree so by chance. */
    double share(Agreement agreement) {
        PersonName last = agreement.term();
        PersonName first = agreement.crossed();
        return first == null
                ? share(last, agreement.field())
                // whichever of the two entered them the right way round, the other would really have to be called so
                : Math.min(
                        share(last, Field.LAST_NAME) * share(first, Field.FIRST_NAMES),
                        share(first, Field.LAST_NAME) * share(last, Field.FIRST_NAMES));
    }

    /** The share of people that bear this name, whole or each of its parts. */
    private double share(PersonName name, Field as) {
        Map<String, Double> known = as == Field.LAST_NAME ? lastNames : firstNames;
        double rare = as == Field.LAST_NAME ? RARE_LAST_NAME : RARE_FIRST_NAME;
        Double whole = known.get(name.key());
        if (whole != null) {
            return Math.max(whole, rare);
        }
        double least = 1;
        for (String part : name.parts()) {
            least = Math.min(least, Math.max(known.getOrDefault(part, rare), rare));
        }
        return name.parts().size() > 1 ? least * ALSO_THE_OTHER : least;
    }

    private static Map<String, Double> higher(Map<String, Double> known, Map<String, Double> here) {
        Map<String, Double> all = new HashMap<>(known);
        here.forEach((name, share) -> all.merge(name, share, Math::max));
        return all;
    }

    private static Map<String, Double> read(String file) {
        Map<String, Double> shares = new HashMap<>();
        for (String[] row : MatchingFile.rows(file)) {
            shares.put(NameKey.of(row[0]), Double.valueOf(row[1]));
        }
        return shares;
    }
}
