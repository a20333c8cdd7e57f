package fr.clausesociale.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.geography.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoliciesProperties {

    private static final UUID CONTRACT = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PolicySubject SUBJECT =
            new PolicySubject(CONTRACT, "NPNRU_GUP", new Territory("21231", "242100410", "21", "27"));
    private static final List<Scope> NEAREST_FIRST = List.of(
            new Scope(ScopeKind.CONTRACT, CONTRACT.toString()),
            new Scope(ScopeKind.PROGRAMME, "NPNRU_GUP"),
            new Scope(ScopeKind.TERRITORY, "COM-21231"),
            new Scope(ScopeKind.TERRITORY, "EPCI-242100410"),
            new Scope(ScopeKind.TERRITORY, "DEP-21"),
            new Scope(ScopeKind.TERRITORY, "REG-27"),
            new Scope(ScopeKind.NATIONAL, null));

    @Property
    void the_nearest_scope_decides_whatever_else_is_set(
            @ForAll @IntRange(min = 1, max = 127) int set, @ForAll long seed) {
        List<PolicyValue> values = new ArrayList<>();
        int nearest = -1;
        for (int i = 0; i < NEAREST_FIRST.size(); i++) {
            if ((set & 1 << i) != 0) {
                values.add(value(NEAREST_FIRST.get(i), DAY.minusYears(1), null, String.valueOf(i)));
                nearest = nearest < 0 ? i : nearest;
            }
        }
        values.add(value(new Scope(ScopeKind.TERRITORY, "DEP-35"), DAY.minusYears(1), null, "other"));
        values.add(value(new Scope(ScopeKind.PROGRAMME, "PNRU"), DAY.minusYears(1), null, "other"));
        values.add(value(new Scope(ScopeKind.CONTRACT, UUID.randomUUID().toString()), DAY, null, "other"));
        Collections.shuffle(values, new Random(seed));

        List<PolicyValue> applying = PolicySet.applying(values, DAY, SUBJECT);

        assertThat(applying.get(0).text()).isEqualTo(String.valueOf(nearest));
        assertThat(applying)
                .hasSize(Integer.bitCount(set))
                .noneMatch(v -> v.text().equals("other"));
    }

    @Property
    void a_value_holds_from_its_first_day_to_its_last_and_on_no_other(
            @ForAll @IntRange(min = -400, max = 400) int offset, @ForAll @IntRange(max = 400) int length) {
        PolicyValue value = value(new Scope(ScopeKind.NATIONAL, null), DAY, DAY.plusDays(length), "1");
        assertThat(value.holdsOn(DAY.plusDays(offset))).isEqualTo(offset >= 0 && offset <= length);
    }

    @Test
    void what_is_asked_for_nobody_in_particular_is_only_what_holds_everywhere() {
        List<PolicyValue> values = NEAREST_FIRST.stream()
                .map(scope -> value(scope, DAY, null, scope.kind().name()))
                .toList();
        assertThat(PolicySet.applying(values, DAY, PolicySubject.NATION))
                .extracting(PolicyValue::text)
                .containsExactly("NATIONAL");
    }

    private static PolicyValue value(Scope scope, LocalDate from, LocalDate until, String value) {
        return PolicyValue.of(
                new PolicyRequest("window.months", scope, from, until, value, "charte", Confidence.KNOWN),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }
}
