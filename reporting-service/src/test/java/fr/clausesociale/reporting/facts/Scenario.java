package fr.clausesociale.reporting.facts;

import fr.clausesociale.platform.events.OwnKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Facts for tests, by short names: the same name is the same aggregate. */
public final class Scenario {

    private static final Instant AT = Instant.parse("2026-04-02T08:00:00.123456Z");

    private Scenario() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Version contract(String name, long version, String marketType, String region, String department) {
        return contract(name, version, marketType, region, department, null, "21210231300013");
    }

    public static Version contract(
            String name,
            long version,
            String marketType,
            String region,
            String department,
            String followedBy,
            String buyer) {
        return version(
                version,
                new ContractFact(
                        id(name),
                        "PUBLIC_CONTRACT",
                        "ACTIVE",
                        new ContractFact.Buyer(buyer, "COMMUNE"),
                        marketType,
                        new ContractFact.Place(null, null, department, region),
                        followedBy,
                        List.of(new ContractFact.Obligation(id(name + "-obligation"), "EXECUTION_CONDITION", "NONE")),
                        AT));
    }

    /** The same, of an operation and with tags. */
    public static Version grouped(Version contract, String operation, String... tags) {
        ContractFact fact = (ContractFact) contract.fact();
        return described(contract, fact.territory(), fact.placeOfPerformance(), operation, List.of(tags), List.of());
    }

    /** The same, told to be performed in a commune, which lies where the list of communes of the time says. */
    public static Version in(String commune, ContractFact.Place place, Version contract) {
        ContractFact fact = (ContractFact) contract.fact();
        ContractFact.Told told = new ContractFact.Told("COMMUNE", commune);
        return described(contract, place, told, fact.operation(), fact.tags(), fact.parts());
    }

    /** The same, recorded some days later. */
    public static Version later(int days, Version version) {
        return new Version(
                version.fact(), version.number(), version.recordedAt().plus(Duration.ofDays(days)));
    }

    /** The same, performed in several territories. */
    public static Version divided(Version contract, ContractFact.Part... parts) {
        ContractFact fact = (ContractFact) contract.fact();
        return described(
                contract, fact.territory(), fact.placeOfPerformance(), fact.operation(), fact.tags(), List.of(parts));
    }

    private static Version described(
            Version contract,
            ContractFact.Place place,
            ContractFact.Told told,
            String operation,
            List<String> tags,
            List<ContractFact.Part> parts) {
        ContractFact fact = (ContractFact) contract.fact();
        return new Version(
                new ContractFact(
                        fact.contractId(),
                        fact.kind(),
                        fact.status(),
                        fact.buyer(),
                        fact.marketType(),
                        place,
                        fact.followedBy(),
                        fact.followers(),
                        null,
                        operation,
                        tags,
                        parts,
                        told,
                        fact.obligations(),
                        fact.recordedAt()),
                contract.number(),
                contract.recordedAt());
    }

    /** A département as a part of a contract. */
    public static ContractFact.Part part(
            String region, String department, String share, ContractFact.Follower... followers) {
        return new ContractFact.Part(
                new HoursFact.Part("DEPARTMENT", department),
                new ContractFact.Place(null, null, department, region),
                new BigDecimal(share),
                List.of(followers));
    }

    /** The same hours, worked in a part of their contract and estimated. */
    public static Version inPart(Version hours, String department) {
        return inPart(new HoursFact.Part("DEPARTMENT", department), hours);
    }

    public static Version inPart(HoursFact.Part part, Version hours) {
        return from("ESTIMATED", part, hours);
    }

    /** The same hours, of another origin. */
    public static Version from(String origin, Version hours) {
        return from(origin, null, hours);
    }

    private static Version from(String origin, HoursFact.Part part, Version hours) {
        HoursFact fact = (HoursFact) hours.fact();
        return new Version(
                new HoursFact(
                        fact.entryId(),
                        fact.placementId(),
                        fact.beneficiaryId(),
                        fact.obligationId(),
                        fact.contractId(),
                        part,
                        fact.month(),
                        fact.hours(),
                        fact.kind(),
                        false,
                        origin,
                        null,
                        fact.recordedAt()),
                hours.number(),
                hours.recordedAt());
    }

    /** The same hours taken back a day later, with what was entered by mistake. */
    public static Version annulled(Version hours) {
        HoursFact fact = (HoursFact) hours.fact();
        return new Version(
                new HoursFact(
                        id("annulment of " + fact.entryId()),
                        fact.placementId(),
                        fact.beneficiaryId(),
                        fact.obligationId(),
                        fact.contractId(),
                        fact.part(),
                        fact.month(),
                        fact.hours().negate(),
                        "REVERSAL",
                        true,
                        fact.origin(),
                        fact.way(),
                        fact.recordedAt()),
                hours.number(),
                hours.recordedAt().plus(Duration.ofDays(1)));
    }

    /** A contract of Dijon with one obligation that owes by date. */
    public static Version owing(String name, long version, ContractFact.Step... steps) {
        return owing(name, version, "ACTIVE", "IN_FORCE", AT, steps);
    }

    public static Version owing(
            String name, long version, String status, String standing, Instant at, ContractFact.Step... steps) {
        return new Version(
                new ContractFact(
                        id(name),
                        "PUBLIC_CONTRACT",
                        status,
                        new ContractFact.Buyer("21210231300013", "COMMUNE", null),
                        "WORKS",
                        new ContractFact.Place(null, null, "21", "27"),
                        null,
                        List.of(new ContractFact.Obligation(
                                id(name + "-obligation"), "EXECUTION_CONDITION", "NONE", standing, List.of(steps))),
                        at),
                version,
                at);
    }

    /** @param until null without end */
    public static ContractFact.Step step(String from, String due, String until) {
        return new ContractFact.Step(
                LocalDate.parse(from), new BigDecimal(due), until == null ? null : LocalDate.parse(until));
    }

    public static Version placement(String name, long version, String person, String decision) {
        return version(
                version,
                new PlacementFact(
                        id(name),
                        id(person),
                        "ACTIVE",
                        new PlacementFact.Employer("90000001900019", "COMPANY"),
                        "DIRECT_HIRE",
                        "FIXED_TERM",
                        "F1704",
                        null,
                        decision == null ? null : id(decision),
                        AT));
    }

    public static Version profile(String decision, String person, String sex, String... criteria) {
        return version(
                1,
                new ProfileFact(
                        id(decision),
                        id(person),
                        "30_44",
                        sex,
                        null,
                        "21",
                        "YES",
                        "NOT_STATED",
                        List.of(criteria),
                        null,
                        AT,
                        null));
    }

    /** A profile of which some criteria are sealed under the person's own key. */
    public static Version sealedProfile(Version profile, OwnKey key, String... sensitive) {
        ProfileFact fact = (ProfileFact) profile.fact();
        return new Version(
                new ProfileFact(
                        fact.decisionId(),
                        fact.beneficiaryId(),
                        fact.ageBand(),
                        fact.sex(),
                        fact.epci(),
                        fact.department(),
                        fact.qpv(),
                        fact.education(),
                        fact.criteria(),
                        key.seal(String.join(",", sensitive)),
                        fact.recordedAt(),
                        null),
                profile.number(),
                profile.recordedAt());
    }

    /** The same profile, sealed anew under the key of whom its decision belongs to since. */
    public static Version sealedFor(Version profile, String person, OwnKey key, String... sensitive) {
        ProfileFact fact = (ProfileFact) sealedProfile(profile, key, sensitive).fact();
        return new Version(
                new ProfileFact(
                        fact.decisionId(),
                        fact.beneficiaryId(),
                        fact.ageBand(),
                        fact.sex(),
                        fact.epci(),
                        fact.department(),
                        fact.qpv(),
                        fact.education(),
                        fact.criteria(),
                        fact.sealedCriteria(),
                        fact.recordedAt(),
                        id(person)),
                profile.number() + 1,
                profile.recordedAt());
    }

    public static Version key(String person, OwnKey key) {
        return key(id(person), key);
    }

    public static Version key(UUID person, OwnKey key) {
        return version(1, new KeyFact(person, key.text(), AT));
    }

    /** A key drawn anew. */
    public static Version renewed(String person, OwnKey key) {
        return version(2, new KeyFact(id(person), key.text(), AT));
    }

    /** That a person is erased. */
    public static Version keyDestroyed(String person) {
        return keyDestroyed(id(person));
    }

    public static Version keyDestroyed(UUID person) {
        return version(Integer.MAX_VALUE, KeyFact.destroyed(person.toString()));
    }

    public static Version decision(String name, String person) {
        return version(1, new DecisionFact(id(name), id(person), "ELIGIBLE", "AUTOMATIC", null, false, AT));
    }

    public static Version person(String name, long version, String mergedInto) {
        return version(
                version,
                new LinkFact(
                        id(name),
                        mergedInto == null ? LinkFact.SPLIT : LinkFact.MERGE,
                        mergedInto == null ? null : id(mergedInto),
                        AT));
    }

    /**
     * That two are two again, after the one stood for the other.
     *
     * @param placements recorded under the one that stood for it, which belong to the one that is in use again
     */
    public static Version split(String name, long version, String stoodFor, String... placements) {
        return version(
                version,
                new LinkFact(
                        id(name),
                        LinkFact.SPLIT,
                        id(stoodFor),
                        AT,
                        Stream.of(placements)
                                .map(placement -> new LinkFact.Belonging(id(placement), id(stoodFor), id(name)))
                                .toList()));
    }

    /** An entry, or with negative hours a reversal, under the one obligation of a contract. */
    public static Version hours(
            String entry, String placement, String person, String contract, String month, String hours) {
        return version(
                1,
                new HoursFact(
                        id(entry),
                        id(placement),
                        id(person),
                        id(contract + "-obligation"),
                        id(contract),
                        YearMonth.parse(month),
                        new BigDecimal(hours),
                        hours.startsWith("-") ? "REVERSAL" : "ENTRY",
                        AT));
    }

    private static Version version(long number, Fact fact) {
        return new Version(fact, number, AT);
    }
}
