package fr.clausesociale.eligibility.rules;

import fr.clausesociale.platform.geography.TerritoryName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where and under which programme somebody is assessed: what the rule set in force hangs on.
 *
 * @param territories every territory that the place lies in, the narrowest first
 * @param programme code, or null where none is meant
 */
public record Setting(List<String> territories, String programme) {

    private static final Comparator<String> NARROWEST_FIRST = Comparator.comparing((String code) ->
                    TerritoryName.of(code).map(TerritoryName::level).orElse(TerritoryName.Level.FRANCE))
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    /** Where nothing is known: the nation's rules. */
    public static final Setting NATION = new Setting(List.of(), null);

    public Setting {
        territories = territories.stream()
                .filter(code -> !TerritoryName.FRANCE.toString().equals(code))
                .distinct()
                .sorted(NARROWEST_FIRST)
                .toList();
    }

    public static Setting in(Collection<String> territories) {
        return new Setting(List.copyOf(territories), null);
    }

    public Setting under(String otherProgramme) {
        return otherProgramme == null ? this : new Setting(territories, otherProgramme);
    }
}
