package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is told in whatever order, what is accepted can be laid out with no day holding more than 24 hours. */
class PersonMonthProperties {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Property(tries = 500)
    void what_is_accepted_fits_on_its_days_and_what_fits_is_not_refused(@ForAll("lines") List<Line> lines) {
        PersonMonth month = new PersonMonth(FEBRUARY, List.of());
        List<Line> accepted = new ArrayList<>();
        for (Line line : lines) {
            List<Line> together = new ArrayList<>(accepted);
            together.add(line);
            boolean refused =
                    month.fault("", line.told(), day -> BigDecimal.valueOf(24)).isPresent();
            assertThat(refused).as("%s after %s", line, accepted).isEqualTo(!fits(together));
            if (!refused) {
                month.add(line.told());
                accepted.add(line);
            }
        }
        assertThat(month.possible(day -> BigDecimal.valueOf(24))).isTrue();
    }

    /** By laying them out hour by hour: what ends first has its hours first. */
    private static boolean fits(List<Line> lines) {
        int[] room = new int[29];
        Arrays.fill(room, 24);
        lines.stream().filter(Line::exact).forEach(line -> room[line.first()] -= line.hours());
        if (Arrays.stream(room).anyMatch(hours -> hours < 0)) {
            return false;
        }
        List<Line> undated = lines.stream()
                .filter(line -> !line.exact())
                .sorted(Comparator.comparing(Line::last))
                .toList();
        int[] left = undated.stream().mapToInt(Line::hours).toArray();
        for (int day = 1; day <= 28; day++) {
            for (int i = 0; i < left.length; i++) {
                if (undated.get(i).first() <= day && day <= undated.get(i).last()) {
                    int taken = Math.min(left[i], room[day]);
                    left[i] -= taken;
                    room[day] -= taken;
                }
            }
        }
        return Arrays.stream(left).allMatch(hours -> hours == 0);
    }

    /** @param exact told for its first day alone */
    record Line(int first, int last, int hours, boolean exact) {

        LineHours told() {
            BigDecimal sum = BigDecimal.valueOf(hours);
            return LineHours.of(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "900000019",
                    null,
                    sum,
                    exact ? List.of(new DayHours(FEBRUARY.atDay(first), sum)) : List.of(),
                    new WorkPeriod(FEBRUARY.atDay(first), FEBRUARY.atDay(last), null, null),
                    FEBRUARY);
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Integer> day = Arbitraries.integers().between(1, 28);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 6);
        return Arbitraries.of(true, false)
                .flatMap(exact -> Combinators.combine(
                                day, length, Arbitraries.integers().between(1, exact ? 24 : 100))
                        .as((first, days, hours) -> new Line(first, Math.min(28, first + days), hours, exact)))
                .list()
                .ofMaxSize(12);
    }
}
