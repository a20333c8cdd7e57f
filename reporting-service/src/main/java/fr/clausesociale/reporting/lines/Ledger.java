package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.facts.BeneficiaryFact;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.DecisionFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * What is known, in memory, and the lines that follow from it. A fact that comes changes the lines of some cells: what they
 * were is taken back and what they are is told, and what is the same in both cancels out. Belongs to one thread, but for the
 * codes.
 */
public final class Ledger {

    /** What numbers are of. */
    public enum Kind {
        PERSON,
        PLACEMENT,
        CONTRACT,
        OBLIGATION,
        DECISION
    }

    /** A number that was not told before. */
    public record Numbered(Kind kind, int number, UUID id) {}

    private final Codes codes = new Codes();
    private final Map<Kind, Numbers> numbers = new EnumMap<>(Kind.class);
    private final Map<Attribute.Side, Sides> sides = new EnumMap<>(Attribute.Side.class);
    private final Beliefs contracts = new Beliefs();
    private final Beliefs placements = new Beliefs();
    private final Beliefs profiles = new Beliefs();
    private final Beliefs decisions = new Beliefs();
    private final Beliefs people = new Beliefs();
    private final Chains placementsOfDecision = new Chains();
    private final Cells cells = new Cells();
    private final Identities identities;
    private final Teller teller;
    private final Changes changes = new Changes();

    public Ledger() {
        for (Kind kind : Kind.values()) {
            numbers.put(kind, new Numbers());
        }
        for (Attribute.Side side : Attribute.Side.values()) {
            sides.put(side, new Sides(side));
        }
        identities = new Identities(people, numbers.get(Kind.PERSON));
        Causes causes = new Causes(sides.get(Attribute.Side.CONTRACT), sides.get(Attribute.Side.PLACEMENT));
        teller = new Teller(cells, contracts, placements, profiles, people, identities, causes);
    }

    public Codes codes() {
        return codes;
    }

    /** Takes a number in as the file has it. */
    public void restore(Kind kind, int number, UUID id) {
        if (numbers.get(kind).number(id) != number) {
            throw new IllegalStateException("The numbers of " + kind + " have a gap before " + number);
        }
        numbers.get(kind).tell();
    }

    /**
     * Takes a fact in.
     *
     * @param telling whether what it changes is to be told by {@link #changes}
     * @return false when it was known, and changes nothing
     */
    public boolean take(Version version, boolean telling) {
        Taken taken = new Taken(telling);
        if (version.fact() instanceof HoursFact hours) {
            return hours(hours, version, taken);
        } else if (version.fact() instanceof PlacementFact placement) {
            return placement(placement, version, taken);
        } else if (version.fact() instanceof ContractFact contract) {
            return contract(contract, version, taken);
        } else if (version.fact() instanceof ProfileFact profile) {
            return profile(profile, version, taken);
        } else if (version.fact() instanceof DecisionFact decision) {
            return decisions.add(
                            number(Kind.DECISION, decision.id()),
                            Belief.of(version.number(), micros(version), 0, Belief.NONE))
                    != Beliefs.Addition.KNOWN;
        }
        return person((BeneficiaryFact) version.fact(), version, taken);
    }

    /** Tells what the facts taken in since changed, all together, and forgets it. */
    public void changes(LineSink sink) throws SQLException {
        drain(changes, sink);
    }

    /** Tells every line. */
    public void all(LineSink sink) throws SQLException {
        Changes told = new Changes();
        for (int cell = 0; cell < cells.size(); cell++) {
            teller.tell(cell, told::add);
            drain(told, sink);
        }
    }

    /** Tells what is open today, month by month; moments and causes say nothing. */
    public void open(LineSink sink) throws SQLException {
        Changes told = new Changes();
        for (int cell = 0; cell < cells.size(); cell++) {
            teller.open(cell, told::add);
            drain(told, sink);
        }
    }

    /** Tells what is open today, year by year, in the first month of each. */
    public void openByYear(LineSink sink) throws SQLException {
        Changes told = new Changes();
        for (int placement = 0; placement < numbers.get(Kind.PLACEMENT).size(); placement++) {
            cells.eachOfPlacement(
                    placement, cell -> teller.open(cell, (line, cents) -> told.add(line.ofYear(), cents)));
            drain(told, sink);
        }
    }

    private void drain(Changes told, LineSink sink) throws SQLException {
        for (Map.Entry<Line, Long> line : told.drain()) {
            tell(line.getKey(), line.getValue(), sink);
        }
    }

    /** The numbers that are new since the last time this was asked. */
    public List<Numbered> newNumbers() {
        List<Numbered> all = new ArrayList<>();
        numbers.forEach((kind, known) -> {
            for (int i = known.told(); i < known.size(); i++) {
                all.add(new Numbered(kind, i, known.id(i)));
            }
            known.tell();
        });
        return all;
    }

    /** The codes that are new since the last time this was asked. */
    public List<Codes.Added> newCodes() {
        return codes.drain();
    }

    private boolean hours(HoursFact hours, Version version, Taken taken) {
        int cell = cells.of(
                number(Kind.PLACEMENT, hours.placementId()),
                number(Kind.PERSON, hours.beneficiaryId()),
                number(Kind.CONTRACT, hours.contractId()),
                number(Kind.OBLIGATION, hours.obligationId()),
                Cells.number(hours.month()));
        long id = hours.id().getLeastSignificantBits() ^ hours.id().getMostSignificantBits() << 1;
        long cents = hours.hours().movePointRight(2).longValueExact();
        return taken.by(
                on -> on.accept(cell),
                () -> cells.add(cell, id, micros(version), cents) ? Beliefs.Addition.NEWS : Beliefs.Addition.KNOWN);
    }

    private boolean contract(ContractFact fact, Version version, Taken taken) {
        int number = number(Kind.CONTRACT, fact.id());
        int side = side(
                Attribute.Side.CONTRACT,
                fact.territory().region(),
                fact.territory().department(),
                fact.territory().epci(),
                fact.territory().commune(),
                fact.marketType(),
                fact.buyer().category(),
                fact.buyer().siret(),
                fact.followedBy() == null ? Attribute.NOBODY : fact.followedBy(),
                fact.buyer().service());
        int[] obligations = new int[fact.obligations().size() * 2];
        for (int i = 0; i < fact.obligations().size(); i++) {
            ContractFact.Obligation obligation = fact.obligations().get(i);
            obligations[2 * i] = number(Kind.OBLIGATION, obligation.obligationId());
            obligations[2 * i + 1] = side(Attribute.Side.OBLIGATION, obligation.modality(), obligation.programme());
        }
        Belief belief = new Belief(version.number(), micros(version), side, Belief.NONE, obligations);
        return taken.by(on -> cells.eachOfContract(number, on), () -> contracts.add(number, belief));
    }

    private boolean placement(PlacementFact fact, Version version, Taken taken) {
        int number = number(Kind.PLACEMENT, fact.id());
        int side = side(
                Attribute.Side.PLACEMENT,
                fact.employer().structure(),
                fact.employer().siret(),
                fact.mode(),
                fact.contractType(),
                fact.occupation(),
                fact.exit());
        int decision = fact.decisionId() == null ? Belief.NONE : number(Kind.DECISION, fact.decisionId());
        if (decision != Belief.NONE && !placementsOfDecision.contains(decision, number)) {
            placementsOfDecision.add(decision, number);
        }
        return taken.by(
                on -> cells.eachOfPlacement(number, on),
                () -> placements.add(number, Belief.of(version.number(), micros(version), side, decision)));
    }

    private boolean profile(ProfileFact fact, Version version, Taken taken) {
        int decision = number(Kind.DECISION, fact.id());
        String criteria = fact.criteria().isEmpty() ? null : String.join(",", new TreeSet<>(fact.criteria()));
        int side = side(
                Attribute.Side.PERSON,
                fact.sex(),
                fact.ageBand(),
                fact.qpv(),
                fact.education(),
                criteria,
                fact.epci(),
                fact.department());
        fact.criteria().forEach(criterion -> codes.number(Attribute.CRITERION, criterion));
        return taken.by(
                on -> placementsOfDecision.each(decision, placement -> cells.eachOfPlacement(placement, on)),
                () -> profiles.add(decision, Belief.of(version.number(), micros(version), side, Belief.NONE)));
    }

    private boolean person(BeneficiaryFact fact, Version version, Taken taken) {
        int number = number(Kind.PERSON, fact.id());
        int into = fact.mergedInto() == null ? Belief.NONE : number(Kind.PERSON, fact.mergedInto());
        return taken.by(on -> identities.allOf(number).forEach(person -> cells.eachOfPerson(person, on)), () -> {
            if (into != Belief.NONE) {
                identities.merged(number, into);
            }
            return people.add(number, Belief.of(version.number(), micros(version), 0, into));
        });
    }

    private int number(Kind kind, UUID id) {
        return numbers.get(kind).number(id);
    }

    private int side(Attribute.Side side, String... values) {
        List<Attribute> attributes = side.attributes();
        int[] combination = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            combination[i] = codes.number(attributes.get(i), values[i]);
        }
        return sides.get(side).number(combination);
    }

    private static long micros(Version version) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, version.recordedAt());
    }

    private void tell(Line line, long cents, LineSink sink) throws SQLException {
        int[] attributes = new int[Attribute.ofLines().size()];
        int from = 0;
        from = copy(Attribute.Side.CONTRACT, line.contractSide(), attributes, from);
        from = copy(Attribute.Side.OBLIGATION, line.obligationSide(), attributes, from);
        from = copy(Attribute.Side.PLACEMENT, line.placementSide(), attributes, from);
        copy(Attribute.Side.PERSON, line.personSide(), attributes, from);
        sink.line(
                line.month(),
                cents,
                line.person(),
                line.placement(),
                line.contract(),
                line.obligation(),
                attributes,
                line.at(),
                line.cause());
    }

    private int copy(Attribute.Side side, int number, int[] to, int from) {
        int[] own = sides.get(side).codes(number);
        System.arraycopy(own, 0, to, from, own.length);
        return from + own.length;
    }

    /** How a fact is taken in. */
    private final class Taken {

        private final boolean telling;

        private Taken(boolean telling) {
            this.telling = telling;
        }

        /**
         * @param affected calls back with each cell whose lines may become others
         * @return false when nothing was added
         */
        private boolean by(
                java.util.function.Consumer<IntConsumer> affected,
                java.util.function.Supplier<Beliefs.Addition> addition) {
            if (!telling) {
                return addition.get() != Beliefs.Addition.KNOWN;
            }
            Changes own = new Changes();
            affected.accept(cell -> teller.tell(cell, (line, cents) -> own.add(line, -cents)));
            Beliefs.Addition added = addition.get();
            if (added == Beliefs.Addition.NEWS) {
                affected.accept(cell -> teller.tell(cell, own::add));
                changes.addAll(own);
            }
            return added != Beliefs.Addition.KNOWN;
        }
    }
}
