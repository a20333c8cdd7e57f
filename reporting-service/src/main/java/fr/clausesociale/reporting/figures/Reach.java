package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.lines.Attribute;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Who sees which figures. A coordinator: those of the own territory, of every part of it and of everything above it. A
 * facilitator: of the contracts its structure followed in the month worked, and of those in its territory that nobody followed by
 * name then. A buyer: of what its legal unit bought. What is out of reach does not exist.
 */
@ApplicationScoped
class Reach {

    private final Geography geography;
    private final Register register;

    Reach(Geography geography, Register register) {
        this.geography = geography;
        this.register = register;
    }

    Granted of(Caller caller, String territory, Axis axis) {
        Territory place = geography.territory(territory).orElseThrow(Reach::notFound);
        Condition inTerritory = axis.within(place, geography, register);
        if (caller.is(Roles.ADMIN)) {
            return new Granted(View.TERRITORY, inTerritory, true, any -> true);
        }
        if (coordinates(caller, place)) {
            Set<String> territories = caller.territories(Roles.COORDINATOR);
            boolean own = territories.stream().anyMatch(place::within);
            return new Granted(View.TERRITORY, inTerritory, own, part -> reaches(territories, part));
        }
        if (caller.is(Roles.FACILITATOR) && caller.organisation() != null) {
            return new Granted(View.FOLLOWED, inTerritory.and(followed(caller)), true, any -> true);
        }
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            Condition bought = new Condition.LegalUnits(Set.of(caller.siren()));
            return new Granted(View.BOUGHT, inTerritory.and(bought), true, any -> true);
        }
        throw notFound();
    }

    /** Whether the caller coordinates a territory: its own, a part of it, or one that holds it. */
    boolean coordinates(Caller caller, Territory place) {
        return caller.is(Roles.COORDINATOR) && coordinates(caller.territories(Roles.COORDINATOR), place);
    }

    private boolean reaches(Set<String> own, String part) {
        return geography
                .territory(part)
                .filter(place -> coordinates(own, place))
                .isPresent();
    }

    private boolean coordinates(Set<String> own, Territory asked) {
        return own.stream().anyMatch(mine -> asked.within(mine) || contains(asked, mine));
    }

    private boolean contains(Territory asked, String mine) {
        Optional<Territory> place = geography.territory(mine);
        return place.isPresent() && place.get().within(asked.code());
    }

    private static Condition followed(Caller caller) {
        return Jurisdiction.of(caller, Roles.FACILITATOR).ways(new Followed()).stream()
                .reduce(Condition::or)
                .orElseThrow();
    }

    private static final class Followed implements Jurisdiction.Terms<Condition> {

        @Override
        public Condition named(String organisation) {
            return new Condition.Is(Attribute.FOLLOWER, organisation);
        }

        @Override
        public Condition namingNobody() {
            return new Condition.Is(Attribute.FOLLOWER, Attribute.NOBODY);
        }

        @Override
        public Condition within(TerritoryName territory, int number) {
            return Condition.within(territory);
        }

        @Override
        public Condition both(Condition one, Condition other) {
            return one.and(other);
        }
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
