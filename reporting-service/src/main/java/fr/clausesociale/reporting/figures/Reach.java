package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.conditions.Following;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Who sees which figures. A coordinator: those of the own territory, of every part of it and of everything above it. A
 * facilitator: of the contracts its structure followed in the month worked, and of those that nobody followed by name then in what
 * was its territory in that month. A buyer: of what its legal unit bought. What is out of reach does not exist.
 */
@ApplicationScoped
class Reach {

    private final Geography geography;
    private final Register register;
    private final BusinessClock clock;

    Reach(Geography geography, Register register, BusinessClock clock) {
        this.geography = geography;
        this.register = register;
        this.clock = clock;
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

    private Condition followed(Caller caller) {
        String structure = caller.organisation();
        return new Following(geography, clock.today())
                .of(structure, register.rights(structure, Roles.FACILITATOR), caller.territories(Roles.FACILITATOR));
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
