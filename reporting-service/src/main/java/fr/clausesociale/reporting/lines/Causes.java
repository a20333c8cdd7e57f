package fr.clausesociale.reporting.lines;

import java.util.List;

/** Which change of beliefs made a line end and begin anew; of several at one moment, the one that is named first here. */
final class Causes {

    private static final List<Attribute> PLACES =
            List.of(Attribute.REGION, Attribute.DEPARTMENT, Attribute.EPCI, Attribute.COMMUNE);

    private static final List<Attribute> APART_FROM_EXITS = Attribute.Side.PLACEMENT.attributes().stream()
            .filter(attribute -> attribute != Attribute.OUTCOME)
            .toList();

    private final Sides contractSides;
    private final Sides placementSides;

    Causes(Sides contractSides, Sides placementSides) {
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
        return contractSides.differ(before, now, PLACES) ? Cause.PLACE : Cause.AMENDMENT;
    }
}
