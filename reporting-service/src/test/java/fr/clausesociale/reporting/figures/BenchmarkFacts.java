package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Ten years of the whole country in published proportions: 57 % as many people as contrats de travail of 1 to 12 months (2.5
 * on average) do by ten years, 5 % of the entries reversed, 2 % of the placements described otherwise later.
 */
public final class BenchmarkFacts {

    static final int FIRST_YEAR = 2016;
    static final int YEARS = 10;

    private static final String[] REGIONS = {
        "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94", "01", "02", "03", "04", "06"
    };
    private static final String[] TYPES = {"WORKS", "SERVICES", "SUPPLIES"};
    private static final String[] MODALITIES = {
        "EXECUTION_CONDITION", "RESERVED_CONTRACT", "AWARD_CRITERION", "INCENTIVE"
    };
    private static final String[] PROGRAMMES = {"NONE", "NPNRU", "NPNRU_GUP", "SGP", "STATE"};
    private static final String[] BUYERS = {
        "COMMUNE", "EPCI", "DEPARTMENT", "REGION", "STATE", "SOCIAL_LANDLORD", "OTHER"
    };
    private static final String[] AGES = {"16_17", "18_25", "26_29", "30_44", "45_49", "50_54", "55_PLUS"};
    private static final String[] EDUCATION = {"NOT_STATED", "BELOW_3", "LEVEL_3", "LEVEL_4", "LEVEL_5_PLUS"};
    private static final String[] CRITERIA = {"DELD", "RSA", "RQTH", "UNDER_26", "OVER_50", "QPV"};
    private static final String[] MODES = {"DIRECT_HIRE", "TEMPORARY_WORK", "ETTI", "GEIQ", "SUBCONTRACTING"};
    private static final String[] CONTRACTS = {"FIXED_TERM", "PERMANENT", "MISSION", "CDDI", "APPRENTICESHIP"};
    private static final String[] STRUCTURES = {"COMPANY", "ETT", "ETTI", "AI", "ACI", "EI", "GEIQ"};
    private static final String[] EXITS = {null, "PERMANENT_CONTRACT", "FIXED_TERM_LONG", "TRAINING", "UNEMPLOYED"};

    private final Random random = new Random(7);
    private final int placements;
    private final int people;
    private final int contracts;
    private final int employers;

    /** @param placements 750,000 for two million lines */
    public BenchmarkFacts(int placements) {
        this.placements = placements;
        this.people = (int) (placements * 0.76);
        this.contracts = (int) (placements / 1.5);
        this.employers = Math.max(1, placements / 21);
    }

    public void each(Consumer<Version> sink) {
        for (int c = 0; c < contracts; c++) {
            sink.accept(contract(c));
        }
        for (int b = 0; b < people; b++) {
            sink.accept(new Version(new LinkFact(id(1, b), LinkFact.SPLIT, null, null), 1, at(FIRST_YEAR, 0)));
        }
        for (int p = 0; p < placements; p++) {
            placement(p, sink);
        }
    }

    /** What comes while the file is in use: 95 % new entries, 5 % placements described otherwise. */
    public List<Version> live(int size) {
        List<Version> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int p = random.nextInt(contracts);
            if (i % 20 == 0) {
                long version = 10 + random.nextInt(1_000_000);
                batch.add(new Version(placement(p, p, pick(random, EXITS)), version, at(FIRST_YEAR + YEARS, 1)));
            } else {
                batch.add(entry(p, p, p, random.nextInt(YEARS * 12), BigDecimal.valueOf(7_00, 2), 0));
            }
        }
        return batch;
    }

    /** Entries of one contract, each of a placement of its own. */
    List<Version> entriesOfOneContract(int count) {
        List<Version> entries = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            entries.add(entry(p, p, 0, p % (YEARS * 12), BigDecimal.valueOf(7_00, 2), 0));
        }
        return entries;
    }

    /** That contract, performed elsewhere than was believed. */
    Version movedContract() {
        ContractFact known = (ContractFact) contract(0).fact();
        return new Version(
                new ContractFact(
                        known.id(),
                        known.kind(),
                        known.status(),
                        known.buyer(),
                        known.marketType(),
                        new ContractFact.Place(null, null, "D99", "44"),
                        known.followedBy(),
                        known.obligations(),
                        null),
                2,
                at(FIRST_YEAR + YEARS, 2));
    }

    private Version contract(int c) {
        Random r = new Random(c);
        int department = (int) Math.min(100, Math.abs(r.nextGaussian()) * 40);
        return new Version(
                new ContractFact(
                        id(2, c),
                        "PUBLIC_CONTRACT",
                        "ACTIVE",
                        new ContractFact.Buyer("%09d00015".formatted(200_000_000 + c % 3_576), pick(r, BUYERS)),
                        r.nextInt(100) < 56 ? TYPES[0] : pick(r, TYPES),
                        new ContractFact.Place(
                                null, null, "D" + department, REGIONS[department * REGIONS.length / 101]),
                        "%014d".formatted(90_000_000_000_000L + department * 4 + r.nextInt(4)),
                        List.of(new ContractFact.Obligation(
                                id(3, c),
                                r.nextInt(10) < 9 ? MODALITIES[0] : pick(r, MODALITIES),
                                pick(r, PROGRAMMES))),
                        null),
                1,
                at(FIRST_YEAR, 0));
    }

    private void placement(int p, Consumer<Version> sink) {
        int person = p < people ? p : random.nextInt(people);
        int contract = p < contracts ? p : random.nextInt(contracts);
        int start = random.nextInt(YEARS * 12);
        Instant hired = at(FIRST_YEAR, start);
        sink.accept(new Version(profile(p, person), 1, hired));
        sink.accept(new Version(placement(p, person, null), 1, hired));
        int months = 1;
        while (months < 12 && random.nextInt(10) < 6) {
            months++;
        }
        for (int m = start; m < Math.min(start + months, YEARS * 12); m++) {
            BigDecimal hours = BigDecimal.valueOf(700 + random.nextInt(14_500), 2);
            sink.accept(entry(p, person, contract, m, hours, 0));
            if (random.nextInt(100) < 5) {
                sink.accept(entry(p, person, contract, m, hours.negate(), 1));
            }
        }
        if (random.nextInt(100) < 2) {
            sink.accept(new Version(placement(p, person, pick(random, EXITS)), 2, at(FIRST_YEAR, start + months + 2)));
        }
    }

    private ProfileFact profile(int p, int person) {
        Random r = new Random(person);
        return new ProfileFact(
                id(5, p),
                id(1, person),
                pick(r, AGES),
                r.nextInt(100) < 18 ? "F" : "M",
                null,
                null,
                r.nextInt(100) < 23 ? "YES" : "NO",
                pick(r, EDUCATION),
                List.of(pick(r, CRITERIA)),
                null,
                null,
                null);
    }

    private PlacementFact placement(int p, int person, String exit) {
        Random r = new Random(p);
        return new PlacementFact(
                id(4, p),
                id(1, person),
                "ACTIVE",
                new PlacementFact.Employer(
                        "%014d".formatted(80_000_000_000_000L + r.nextInt(employers)), pick(r, STRUCTURES)),
                pick(r, MODES),
                pick(r, CONTRACTS),
                "F1" + (100 + (int) Math.min(400, Math.abs(r.nextGaussian()) * 60)),
                exit,
                id(5, p),
                null);
    }

    private Version entry(int p, int person, int contract, int month, BigDecimal hours, int nth) {
        return new Version(
                new HoursFact(
                        new UUID(random.nextLong(), random.nextLong()),
                        id(4, p),
                        id(1, person),
                        id(3, contract),
                        id(2, contract),
                        YearMonth.of(FIRST_YEAR, 1).plusMonths(month),
                        hours,
                        nth == 0 ? "ENTRY" : "REVERSAL",
                        null),
                1,
                at(FIRST_YEAR, month + 1 + nth));
    }

    private static Instant at(int year, int months) {
        return YearMonth.of(year, 1).plusMonths(months).atDay(5).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String pick(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }

    private static UUID id(long kind, long number) {
        return new UUID(kind * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L, number << 3 | kind);
    }
}
