package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.ConventionFact;
import fr.clausesociale.reporting.facts.DecisionFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * What is known, in memory, and the lines that follow from it. A fact that comes changes the lines of some cells: what they
 * were is taken back and what they are is told, and what is the same in both cancels out. Belongs to one thread, but for the
 * codes.
 */
public final class Ledger {

    /** What numbers are of. They belong to this copy and are told to nobody. */
    public enum Kind {
        PERSON,
        PLACEMENT,
        CONTRACT,
        OBLIGATION,
        DECISION
    }

    /** A profile with what is sealed in it, and whose it is. */
    private static final long SEALED_BYTES = 700;

    private final Codes codes = new Codes();
    private final Map<Kind, Numbers> numbers = new EnumMap<>(Kind.class);
    private final Map<Attribute.Side, Sides> sides = new EnumMap<>(Attribute.Side.class);
    private final Beliefs contracts = new Beliefs();
    private final Beliefs placements = new Beliefs();
    private final Beliefs profiles = new Beliefs();
    private final PersonalKeys keys;
    /** Profiles with sealed criteria, by pseudonym: what they say changes with the key. */
    private final Map<UUID, List<Version>> sealed = new HashMap<>();

    private final Beliefs decisions = new Beliefs();
    private final Beliefs people = new Beliefs();
    private final Map<UUID, Set<Long>> conventions = new HashMap<>();
    private final Chains placementsOfDecision = new Chains();
    private final Cells cells = new Cells();
    private final Identities identities;
    private final Owners owners = new Owners();
    private final Teller teller;
    private final ContractSides contractSides;
    private final Changes changes = new Changes();

    /** @param keys that are known, and become known through this */
    public Ledger(PersonalKeys keys) {
        this.keys = keys;
        for (Kind kind : Kind.values()) {
            numbers.put(kind, new Numbers());
        }
        for (Attribute.Side side : Attribute.Side.values()) {
            sides.put(side, new Sides(side));
        }
        identities = new Identities(people, numbers.get(Kind.PERSON));
        Causes causes = new Causes(codes, sides.get(Attribute.Side.CONTRACT), sides.get(Attribute.Side.PLACEMENT));
        teller = new Teller(cells, contracts, placements, profiles, people, identities, owners, causes);
        contractSides = new ContractSides(codes, sides.get(Attribute.Side.CONTRACT));
    }

    public Codes codes() {
        return codes;
    }

    /** The combinations of codes that lines told so far refer to. */
    public SideTable sides(Attribute.Side side) {
        return sides.get(side).table();
    }

    /** The ids of what lines told so far refer to. */
    public Ids ids(Kind kind) {
        return numbers.get(kind).ids();
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
        } else if (version.fact() instanceof KeyFact key) {
            return key(key, version, taken);
        } else if (version.fact() instanceof DecisionFact decision) {
            return decisions.add(
                            number(Kind.DECISION, decision.id()),
                            Belief.of(version.number(), micros(version), 0, Belief.NONE))
                    != Beliefs.Addition.KNOWN;
        } else if (version.fact() instanceof ConventionFact convention) {
            return known(convention.id(), version.number());
        }
        return person((LinkFact) version.fact(), version, taken);
    }

    /**
     * Notes a version of a convention; no line follows from it.
     *
     * @return false when it was noted before
     */
    public boolean known(UUID convention, long version) {
        return conventions.computeIfAbsent(convention, id -> new HashSet<>()).add(version);
    }

    /** Tells what the facts taken in since changed, all together, and forgets it. */
    public void changes(LineSink sink) {
        changes.drain().forEach(line -> sink.line(line.getKey(), line.getValue()));
    }

    /** Tells every line, almost in the order of people: those of somebody who was merged come where they were declared. */
    public void all(LineSink sink) {
        for (int person = 0; person < numbers.get(Kind.PERSON).size(); person++) {
            cells.eachOfPerson(person, cell -> teller.tell(cell, sink));
        }
    }

    /**
     * All that is known now but what is sealed, to be written while more becomes known; what changed is told before. Takes
     * only what may be set again, all else as it lies.
     */
    public KeptLedger kept() {
        List<KeptLedger.Part> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            parts.add(part(numbers.get(kind).kept()));
        }
        for (Attribute.Side side : Attribute.Side.values()) {
            parts.add(
                    side == Attribute.Side.PERSON
                            ? (out, open) -> open.table.kept().write(out)
                            : part(sides.get(side).kept()));
        }
        for (Beliefs beliefs : allBeliefs()) {
            parts.add(beliefs.kept(beliefs == profiles));
        }
        parts.add(part(placementsOfDecision.kept()));
        parts.add(part(identities.kept()));
        parts.add(part(owners.kept()));
        parts.add(part(cells.kept()));
        List<String> noted = new ArrayList<>();
        conventions.forEach((id, versions) -> versions.forEach(version -> noted.add(id + " " + version)));
        parts.add((out, open) -> out.texts(noted));
        return new KeptLedger(codes, sides(Attribute.Side.PERSON), parts);
    }

    /** How many entries of hours there are: about as many lines. */
    public long entries() {
        return cells.entries();
    }

    /** What all of it takes of the heap, by the lengths of its columns. */
    public long bytes() {
        return codes.bytes()
                + numbers.values().stream().mapToLong(Numbers::bytes).sum()
                + sides.values().stream().mapToLong(Sides::bytes).sum()
                + allBeliefs().stream().mapToLong(Beliefs::bytes).sum()
                + placementsOfDecision.bytes()
                + identities.bytes()
                + owners.bytes()
                + cells.bytes()
                + SEALED_BYTES * sealed.size();
    }

    private static KeptLedger.Part part(Kept kept) {
        return (out, open) -> kept.write(out);
    }

    /**
     * One that knows what was written, under the same numbers.
     *
     * @param keys that are known, and become known through this
     */
    public static Ledger load(ColumnsReader in, PersonalKeys keys) throws IOException {
        Ledger ledger = new Ledger(keys);
        ledger.codes.load(in);
        for (Kind kind : Kind.values()) {
            ledger.numbers.get(kind).load(in);
        }
        for (Attribute.Side side : Attribute.Side.values()) {
            ledger.sides.get(side).load(in);
        }
        for (Beliefs beliefs : ledger.allBeliefs()) {
            beliefs.load(in);
        }
        ledger.placementsOfDecision.load(in);
        ledger.identities.load(in);
        ledger.owners.load(in);
        ledger.cells.load(in);
        for (String noted : in.texts()) {
            String[] parts = noted.split(" ");
            ledger.known(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        }
        return ledger;
    }

    private List<Beliefs> allBeliefs() {
        return List.of(contracts, placements, profiles, decisions, people);
    }

    private boolean hours(HoursFact hours, Version version, Taken taken) {
        int cell = cells.of(
                number(Kind.PLACEMENT, hours.placementId()),
                number(Kind.PERSON, hours.beneficiaryId()),
                number(Kind.CONTRACT, hours.contractId()),
                codes.number(
                        Attribute.PART,
                        hours.part() == null ? null : hours.part().name()),
                number(Kind.OBLIGATION, hours.obligationId()),
                Times.number(hours.month()));
        return taken.by(
                on -> on.accept(cell),
                () -> cells.add(cell, hours, micros(version)) ? Beliefs.Addition.NEWS : Beliefs.Addition.KNOWN);
    }

    private boolean contract(ContractFact fact, Version version, Taken taken) {
        int number = number(Kind.CONTRACT, fact.id());
        fact.tags().forEach(tag -> codes.number(Attribute.TAG, tag));
        int[] obligations = new int[fact.obligations().size() * 2];
        for (int i = 0; i < fact.obligations().size(); i++) {
            ContractFact.Obligation obligation = fact.obligations().get(i);
            obligations[2 * i] = number(Kind.OBLIGATION, obligation.obligationId());
            obligations[2 * i + 1] = side(Attribute.Side.OBLIGATION, obligation.modality(), obligation.programme());
        }
        Belief belief = new Belief(
                version.number(),
                micros(version),
                contractSides.byMonth(fact),
                contractSides.ofParts(fact),
                codes.number(Attribute.PLACE_TOLD, fact.placeTold()),
                obligations);
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
        boolean news = taken.by(on -> eachOfDecision(decision, on), () -> profiles.add(decision, said(fact, version)));
        if (news && fact.sealedCriteria() != null) {
            remember(fact, version);
        }
        return news;
    }

    private Belief said(ProfileFact fact, Version version) {
        return Belief.of(version.number(), micros(version), personSide(fact), Belief.NONE);
    }

    private void remember(ProfileFact fact, Version version) {
        sealed.computeIfAbsent(fact.keyHolder(), person -> new ArrayList<>(1)).add(version);
    }

    /** With a key, and without it, the same profiles say something else; of all times, as if it had never been otherwise. */
    private boolean key(KeyFact fact, Version version, Taken taken) {
        if (!keys.take(version)) {
            return false;
        }
        sealed.getOrDefault(fact.id(), List.of()).forEach(profile -> judged(profile, taken));
        return true;
    }

    /**
     * Notes a profile that is known without its sealed criteria, and what it says with them, where their key is there; of that
     * nothing is told.
     */
    public void noted(Version profile) {
        remember((ProfileFact) profile.fact(), profile);
        if (!keys.areNone()) {
            judged(profile, new Taken(false));
        }
    }

    private void judged(Version profile, Taken taken) {
        int decision = number(Kind.DECISION, profile.fact().id());
        taken.by(
                on -> eachOfDecision(decision, on),
                () -> profiles.replace(decision, said((ProfileFact) profile.fact(), profile)));
    }

    private void eachOfDecision(int decision, IntConsumer on) {
        placementsOfDecision.each(decision, placement -> cells.eachOfPlacement(placement, on));
    }

    private int personSide(ProfileFact fact) {
        Collection<String> criteria = keys.criteria(fact);
        criteria.forEach(criterion -> codes.number(Attribute.CRITERION, criterion));
        // what is left of it without the key has a number of its own too
        codes.number(Attribute.CRITERIA, joined(fact.criteria()));
        return side(
                Attribute.Side.PERSON,
                fact.sex(),
                fact.ageBand(),
                fact.qpv(),
                fact.education(),
                joined(criteria),
                fact.epci(),
                fact.department(),
                joined(fact.criteria()));
    }

    private boolean person(LinkFact fact, Version version, Taken taken) {
        int number = number(Kind.PERSON, fact.id());
        int into = fact.mergedInto() == null ? Belief.NONE : number(Kind.PERSON, fact.mergedInto());
        Set<Integer> affected = new HashSet<>();
        if (taken.telling) {
            identities.allOf(number).forEach(person -> {
                cells.eachOfPerson(person, affected::add);
                owners.givenTo(person).forEach(placement -> cells.eachOfPlacement(placement, affected::add));
            });
            fact.facts()
                    .forEach(parted -> cells.eachOfPlacement(number(Kind.PLACEMENT, parted.factId()), affected::add));
        }
        return taken.by(on -> affected.forEach(on::accept), () -> {
            if (into != Belief.NONE) {
                identities.merged(number, into);
            }
            Beliefs.Addition addition = people.add(number, Belief.of(version.number(), micros(version), 0, into));
            boolean given = addition != Beliefs.Addition.KNOWN && give(fact, version);
            return given ? Beliefs.Addition.NEWS : addition;
        });
    }

    private boolean give(LinkFact fact, Version version) {
        boolean given = false;
        for (LinkFact.Belonging parted : fact.facts()) {
            given |= owners.give(
                    number(Kind.PLACEMENT, parted.factId()),
                    number(Kind.PERSON, parted.recordedUnder()),
                    number(Kind.PERSON, parted.belongsTo()),
                    micros(version),
                    version.number());
        }
        return given;
    }

    /** A set as one value: in alphabetical order, with commas; null where it is empty. */
    public static String joined(Collection<String> set) {
        return set.isEmpty() ? null : String.join(",", new TreeSet<>(set));
    }

    private int number(Kind kind, UUID id) {
        return numbers.get(kind).number(id);
    }

    private int side(Attribute.Side side, String... values) {
        return sides.get(side).number(codes.numbers(side, values));
    }

    private static long micros(Version version) {
        return Times.micros(version.recordedAt());
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
