package fr.clausesociale.eligibility.explanation;

import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** People who may be of any kind, with dates that lie near what the rules ask for; parts of it absent. */
final class Situations {

    static final LocalDate BASE = LocalDate.of(2027, 3, 15);

    private static final List<String> DISTRICTS = List.of("QN02103M", "QP021003", "QN97101M", "QX1");
    private static final List<String> LEVELS = List.of("NONE", "BELOW_3", "LEVEL_3", "LEVEL_5");
    private static final int[] MONTHS = {0, 1, 3, 6, 12, 18, 24, 60};

    /** What is judged. */
    record Situation(RuleSet rules, Facts facts, List<Claim> claims, LocalDate on) {}

    private final Random random;

    Situations(long seed) {
        this.random = new Random(seed);
    }

    Situation next() {
        List<RuleSet> all = RuleSets.shipped().all();
        RuleSet rules = all.get(random.nextInt(all.size()));
        List<Claim> claims = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            claims.add(claim(i, code(rules)));
        }
        return new Situation(rules, facts(), List.copyOf(claims), BASE.plusDays(random.nextInt(3) - 1));
    }

    /** One of the set, often those that ask about others, or one that the set does not know. */
    private String code(RuleSet rules) {
        return switch (random.nextInt(7)) {
            case 0 -> "QPV";
            case 1 -> "UNDER_26";
            case 2 -> "OVER_50";
            case 3 -> "IAE";
            case 4 -> random.nextBoolean() ? "DELD" : "OF_TOMORROW";
            default -> rules.codes().get(random.nextInt(rules.codes().size()));
        };
    }

    Claim claim(int number, String code) {
        UUID id = new UUID(7, 1000L * number + random.nextInt(1000));
        return new Claim(
                id,
                code,
                maybe(around()),
                random.nextInt(4) == 0 ? around() : null,
                random.nextInt(5) == 0 ? null : evidence(),
                random.nextInt(5) > 0);
    }

    Claim.Evidence evidence() {
        return new Claim.Evidence(
                "DOCUMENT", maybe(around()), random.nextInt(3) == 0 ? BASE.plusDays(random.nextInt(5) - 2) : null);
    }

    private Facts facts() {
        int[] ages = {15, 16, 25, 26, 40, 49, 50, 60};
        LocalDate born = BASE.minusYears(ages[random.nextInt(ages.length)]).plusDays(random.nextInt(5) - 2);
        return new Facts(
                random.nextInt(8) == 0 ? null : born,
                maybe(DISTRICTS.get(random.nextInt(DISTRICTS.size()))),
                maybe(LEVELS.get(random.nextInt(LEVELS.size()))),
                random.nextBoolean() ? List.of() : List.of(pass(around())));
    }

    /** One whose course was changed. */
    Pass pass(LocalDate start) {
        LocalDate end = BASE.plusDays(random.nextInt(200) - 20L);
        return new Pass(
                start,
                end,
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Pass.Suspension(
                                BASE.minusDays(random.nextInt(4)), BASE.plusDays(random.nextInt(4)))));
    }

    /** A day before the day looked at by about as long as rules ask for. */
    LocalDate around() {
        return BASE.minusMonths(MONTHS[random.nextInt(MONTHS.length)]).plusDays(random.nextInt(5) - 2);
    }

    private <T> T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }
}
