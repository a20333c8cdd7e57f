package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.authority.Right;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.conditions.Days;
import fr.clausesociale.reporting.lines.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** By what hours belong to a territory. */
enum Axis {
    /** Where the contract is performed. */
    PERFORMANCE,
    /** Where the person lived on the day of the decision that the placement relies on: the nation down to the EPCI. */
    RESIDENCE,
    /**
     * Where who followed in the month worked was registered as a facilitator structure in that month; where nobody followed by
     * name, where the contract is performed.
     */
    FACILITATOR,
    /** Where the legal unit of the buyer is registered as a buyer, at any time; who is not, or nowhere, is in all of France only. */
    BUYER;

    /**
     * @param code null for performance
     * @throws Problem where it is none, or none that what is published says anything of
     */
    static Axis of(String code) {
        if (code == null || code.isBlank()) {
            return PERFORMANCE;
        }
        return Arrays.stream(values())
                .filter(axis -> axis.name().equals(code.trim()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(FiguresProblem.AXIS_NOT_AVAILABLE, code).at("axis"));
    }

    Condition within(Territory place, Geography geography, Register register) {
        if (this == PERFORMANCE || place.equals(Territory.FRANCE)) {
            return Condition.within(place.code());
        }
        if (this == FACILITATOR) {
            Condition byNobody = new Condition.Is(Attribute.FOLLOWER, Attribute.NOBODY);
            return followedBy(register.rights(Roles.FACILITATOR, within(place, geography)))
                    .or(byNobody.and(Condition.within(place.code())));
        }
        if (this == BUYER) {
            return new Condition.LegalUnits(register.holding(Roles.BUYER, within(place, geography)).stream()
                    .map(Siret::siren)
                    .collect(Collectors.toSet()));
        }
        if (place.commune() != null) {
            throw Problem.of(FiguresProblem.TERRITORY_TOO_SMALL, place.code()).at("territory");
        }
        if (place.epci() != null) {
            return new Condition.Is(Attribute.HOME_EPCI, place.epci());
        }
        if (place.department() != null) {
            return new Condition.Is(Attribute.HOME_DEPARTMENT, place.department());
        }
        return new Condition.Is(Attribute.HOME_DEPARTMENT, Set.copyOf(geography.departmentsOf(place.region())));
    }

    private static Condition followedBy(Map<String, List<Right>> structures) {
        return new Condition.FollowedBy(structures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        structure -> structure.getValue().stream()
                                .map(right -> new Days(right.from(), right.until()))
                                .collect(Collectors.toSet()))));
    }

    private static Predicate<String> within(Territory place, Geography geography) {
        return territory -> geography
                .territory(territory)
                .filter(own -> own.within(place.code()))
                .isPresent();
    }
}
