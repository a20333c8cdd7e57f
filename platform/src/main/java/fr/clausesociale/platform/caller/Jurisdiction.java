package fr.clausesociale.platform.caller;

import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What falls to an organisation: what names it and, of what names nobody, what lies in its territories. The one place of that
 * rule, both to judge one thing ({@link #covers}) and to find all ({@link #ways}).
 *
 * @param organisation SIRET, or null: then nothing names it
 * @param territories names of territories, as granted; what is written as none holds nothing
 */
public record Jurisdiction(String organisation, Set<String> territories) {

    /** How a language of conditions says what the rule is made of. */
    public interface Terms<C> {

        C named(String organisation);

        C namingNobody();

        /** @param number of the territory, for names of parameters */
        C within(TerritoryName territory, int number);

        C both(C one, C other);
    }

    /** Of the caller in one of its roles. */
    public static Jurisdiction of(Caller caller, String role) {
        return new Jurisdiction(caller.organisation(), caller.territories(role));
    }

    /**
     * Whether something falls to the organisation.
     *
     * @param named whom it names, or null
     * @param place where it lies; null where that is not known
     */
    public boolean covers(String named, Territory place) {
        return covers(named, () -> holds(place));
    }

    /** @param inTerritories whether it lies in one of the territories, asked only where it names nobody */
    public boolean covers(String named, BooleanSupplier inTerritories) {
        return named == null ? inTerritories.getAsBoolean() : named.equals(organisation);
    }

    /** Whether a place lies in one of the territories; one that is not known lies in all of France only. */
    public boolean holds(Territory place) {
        return places().stream().anyMatch(territory -> territory.isFrance() || place != null && place.isIn(territory));
    }

    /** The ways in which something may fall to the organisation, each a condition of its own; none where nothing can. */
    public <C> List<C> ways(Terms<C> terms) {
        List<C> ways = new ArrayList<>();
        if (organisation != null) {
            ways.add(terms.named(organisation));
        }
        List<TerritoryName> places = places();
        for (int i = 0; i < places.size(); i++) {
            ways.add(terms.both(terms.namingNobody(), terms.within(places.get(i), i)));
        }
        return ways;
    }

    private List<TerritoryName> places() {
        List<TerritoryName> places = territories.stream()
                .map(TerritoryName::of)
                .flatMap(Optional::stream)
                .toList();
        return places.contains(TerritoryName.FRANCE) ? List.of(TerritoryName.FRANCE) : places;
    }
}
