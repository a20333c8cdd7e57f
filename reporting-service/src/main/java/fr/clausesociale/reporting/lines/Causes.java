package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.facts.ContractFact;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Which change of beliefs made a line end and begin anew; of several at one moment, the one that is named first here. */
final class Causes {

    private static final List<Attribute> PLACES =
            List.of(Attribute.REGION, Attribute.DEPARTMENT, Attribute.EPCI, Attribute.COMMUNE);

    private static final List<Attribute> APART_FROM_EXITS = Attribute.Side.PLACEMENT.attributes().stream()
            .filter(attribute -> attribute != Attribute.OUTCOME)
            .toList();

    private final Codes codes;
    private final Sides contractSides;
    private final Sides placementSides;

    Causes(Codes codes, Sides contractSides, Sides placementSides) {
        this.codes = codes;
        this.contractSides = contractSides;
        this.placementSides = placementSides;
    }

    /** @param placeUntouched whether the place that the contract was told to be performed in is the same; asked where that matters */
    Cause of(State before, State now, BooleanSupplier placeUntouched) {
        if (before.person() != now.person()) {
            return Cause.IDENTITY;
        }
        if (before.contractSide() != now.contractSide()) {
            return ofContract(before.contractSide(), now.contractSide(), placeUntouched);
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

    private Cause ofContract(int before, int now, BooleanSupplier placeUntouched) {
        if (contractSides.differ(before, now, List.of(Attribute.FOLLOWER))) {
            return Cause.HAND_OVER;
        }
        if (!contractSides.differ(before, now, PLACES)) {
            return Cause.AMENDMENT;
        }
        return isToldAlike(before, now, placeUntouched) ? Cause.GEOGRAPHY : Cause.PLACE;
    }

    /** A part goes by the place that it was told to be performed in. */
    private boolean isToldAlike(int before, int now, BooleanSupplier placeUntouched) {
        int part = contractSides.code(before, Attribute.PART);
        if (part != contractSides.code(now, Attribute.PART)) {
            return false;
        }
        if (part == 0) {
            return placeUntouched.getAsBoolean();
        }
        return !ContractFact.leavesTownOpen(codes.value(Attribute.PART, part))
                || !contractSides.differ(before, now, List.of(Attribute.COMMUNE));
    }
}
