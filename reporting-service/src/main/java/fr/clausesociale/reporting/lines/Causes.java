package fr.clausesociale.reporting.lines;

import java.util.Arrays;
import java.util.List;

/** Which change of beliefs made a line end and begin anew; of several at one moment, the one that is named first here. */
final class Causes {

    private static final List<Attribute> PLACES =
            List.of(Attribute.REGION, Attribute.DEPARTMENT, Attribute.EPCI, Attribute.COMMUNE);

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
            return ofContract(contractSides.codes(before.contractSide()), contractSides.codes(now.contractSide()));
        }
        if (before.obligationSide() != now.obligationSide()) {
            return Cause.AMENDMENT;
        }
        if (before.placementSide() != now.placementSide()) {
            return ofPlacement(placementSides.codes(before.placementSide()), placementSides.codes(now.placementSide()));
        }
        return Cause.PROFILE;
    }

    private static Cause ofContract(int[] before, int[] now) {
        int follower = Attribute.Side.CONTRACT.attributes().indexOf(Attribute.FOLLOWER);
        if (before[follower] != now[follower]) {
            return Cause.HAND_OVER;
        }
        boolean moved = PLACES.stream()
                .mapToInt(Attribute.Side.CONTRACT.attributes()::indexOf)
                .anyMatch(i -> before[i] != now[i]);
        return moved ? Cause.PLACE : Cause.AMENDMENT;
    }

    private static Cause ofPlacement(int[] before, int[] now) {
        int outcome = Attribute.Side.PLACEMENT.attributes().indexOf(Attribute.OUTCOME);
        int[] same = Arrays.copyOf(before, before.length);
        same[outcome] = now[outcome];
        return Arrays.equals(same, now) ? Cause.EXIT : Cause.PLACEMENT;
    }
}
