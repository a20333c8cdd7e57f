package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.ContractFact.Follower;
import fr.clausesociale.reporting.facts.ContractFact.Place;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What a contract says for the columns. Hours are of who followed on the last day of the month worked; those of a part of it are
 * performed where the part is, and followed by who follows the part.
 */
final class ContractSides {

    private final Codes codes;
    private final Sides sides;

    /** @param sides of contracts */
    ContractSides(Codes codes, Sides sides) {
        this.codes = codes;
        this.sides = sides;
    }

    /** Then, by turns, a month from which on it says otherwise, and what. */
    int[] byMonth(ContractFact fact) {
        return byMonth(fact.followers(), siret -> side(fact, fact.territory(), siret, null));
    }

    /** Of each part its code, how many numbers follow, and these, as of the contract. */
    int[] ofParts(ContractFact fact) {
        return fact.parts().stream()
                .flatMapToInt(part -> {
                    int[] said =
                            byMonth(fact.followers(part), siret -> side(fact, part.territory(), siret, part.name()));
                    int code = codes.number(Attribute.PART, part.name());
                    return IntStream.concat(IntStream.of(code, said.length), IntStream.of(said));
                })
                .toArray();
    }

    private static int[] byMonth(List<Follower> followers, ToIntFunction<String> side) {
        int[] said = new int[followers.size() * 2 - 1];
        said[0] = side.applyAsInt(followers.get(0).siret());
        for (int i = 1; i < followers.size(); i++) {
            said[2 * i - 1] = Times.number(YearMonth.from(followers.get(i).from()));
            said[2 * i] = side.applyAsInt(followers.get(i).siret());
        }
        return said;
    }

    private int side(ContractFact fact, Place place, String follower, String part) {
        return sides.number(codes.numbers(
                Attribute.Side.CONTRACT,
                place.region(),
                place.department(),
                place.epci(),
                place.commune(),
                fact.marketType(),
                fact.buyer().category(),
                fact.buyer().siret(),
                follower == null ? Attribute.NOBODY : follower,
                fact.buyer().service(),
                fact.operation(),
                Ledger.joined(fact.tags()),
                part));
    }
}
