package fr.clausesociale.reporting.lines;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import java.util.List;

/** Which change of beliefs made a line end and begin anew; of several at one moment, the one that is named first here. */
final class Causes {

    /** From the smallest on: what encloses a place follows from it, by the lists in force when it was told. */
    private static final List<Attribute> PLACES =
            List.of(Attribute.COMMUNE, Attribute.EPCI, Attribute.DEPARTMENT, Attribute.REGION);

    private static final List<Attribute> APART_FROM_EXITS = Attribute.Side.PLACEMENT.attributes().stream()
            .filter(attribute -> attribute != Attribute.OUTCOME)
            .toList();

    private final Geography geography = new Geography();
    private final Codes codes;
    private final Sides contractSides;
    private final Sides placementSides;

    Causes(Codes codes, Sides contractSides, Sides placementSides) {
        this.codes = codes;
        this.contractSides = contractSides;
        this.placementSides = placementSides;
    }

    Cause of(State before, State now) {
        if (before.person() != now.person()) {
            return Cause.IDENTITY;
        }
        if (before.contractSide() != now.contractSide()) {
            return ofContract(before.contractSide(), now.contractSide());
        }
        if (before.obligationSide() != now.obligationSide()) {
            return Cause.AMENDMENT;
        }
        if (before.placementSide() != now.placementSide()) {
            return placementSides.differ(before.placementSide(), now.placementSide(), APART_FROM_EXITS)
                    ? Cause.PLACEMENT
                    : Cause.EXIT;
        }
        return Cause.PROFILE;
    }

    private Cause ofContract(int before, int now) {
        if (contractSides.differ(before, now, List.of(Attribute.FOLLOWER))) {
            return Cause.HAND_OVER;
        }
        if (!contractSides.differ(before, now, PLACES)) {
            return Cause.AMENDMENT;
        }
        return place(before).equals(place(now)) ? Cause.GEOGRAPHY : Cause.PLACE;
    }

    /** The smallest territory that is told, a commune by what it is today: one that was merged into another is the other. */
    private List<Object> place(int side) {
        for (Attribute level : PLACES) {
            String code = codes.value(level, contractSides.code(side, level));
            if (!code.equals(level.absent())) {
                return List.of(level, level == Attribute.COMMUNE ? present(code) : code);
            }
        }
        return List.of();
    }

    private String present(String commune) {
        return geography.commune(commune).map(Territory::commune).orElse(commune);
    }
}
