package fr.clausesociale.contracts.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** National values for tests of rules, as the service is delivered with. */
public final class PolicyValues {

    private static final Pattern SEED = Pattern.compile(
            "\\('([\\w.]+)', '(\\d{4}-\\d\\d-\\d\\d)', (?:'(\\d{4}-\\d\\d-\\d\\d)'|null), '([^']*)', '((?:[^']|'')*)', '");

    private static final Path SEEDS = Path.of("src/main/resources/db/migration/V7__policies.sql");

    private PolicyValues() {}

    public static List<PolicyValue> delivered(String prefix) {
        try {
            return SEED.matcher(Files.readString(SEEDS))
                    .results()
                    .map(PolicyValues::value)
                    .filter(value -> value.name().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyValue value(MatchResult seed) {
        return national(
                seed.group(1),
                LocalDate.parse(seed.group(2)),
                seed.group(3) == null ? null : LocalDate.parse(seed.group(3)),
                seed.group(4),
                seed.group(5));
    }

    public static PolicyValue scoped(String name, ScopeKind kind, String scope, LocalDate from, String value) {
        return PolicyValue.of(
                new PolicyRequest(name, new Scope(kind, scope), from, null, value, "charte", Confidence.KNOWN),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    public static PolicyValue national(String name, LocalDate from, LocalDate until, String value, String source) {
        return PolicyValue.of(
                new PolicyRequest(
                        name, new Scope(ScopeKind.NATIONAL, null), from, until, value, source, Confidence.KNOWN),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }
}
