package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Hours;
import fr.clausesociale.pages.api.Listing;
import fr.clausesociale.pages.api.Obligation;
import fr.clausesociale.pages.api.Placement;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Statement;
import fr.clausesociale.pages.layout.Frames;
import fr.clausesociale.pages.layout.Words;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads what a month's page shows: who is at work, what is declared of them, what was wrong with what was sent. */
@RequestScoped
class Months {

    private static final int ALL = 500;
    private static final Pattern LINE = Pattern.compile("^/lines/(\\d+)(/.*)?$");

    private final Hours hours;
    private final Frames frames;

    Months(@RestClient Hours hours, Frames frames) {
        this.hours = hours;
        this.frames = frames;
    }

    /** As it stands. */
    Month read(UUID obligation, YearMonth month, boolean byDay, boolean saved) {
        return month(obligation, month, byDay, saved, null, (at, person, statement, placement) -> {
            Statement.Line line = line(statement, person);
            return new Row(
                    at + 1,
                    person.placement(),
                    person.reference(),
                    person.reference(),
                    placement,
                    line,
                    line == null || byDay && !line.days().isEmpty() ? "" : Words.figure(line.hours()),
                    line == null ? "" : Words.figure(line.notWorked()),
                    line == null ? "" : Words.figure(line.training()),
                    byDay ? days(line, month) : List.of(),
                    List.of());
        });
    }

    /**
     * As it was sent and refused: nothing that was keyed in is lost.
     *
     * @param naming whose reference was refused, by place in the form; -1 for nobody's
     */
    Month keyedIn(UUID obligation, YearMonth month, boolean byDay, MonthForm form, Refusal refusal, int naming) {
        Map<UUID, Integer> places = new HashMap<>();
        form.people().forEach(one -> places.put(form.id(one), one));
        Map<Integer, List<Refusal.Fault>> faults =
                naming >= 0 ? Map.of(naming, refusal.errors()) : byPerson(refusal, form.told(month));
        return month(obligation, month, byDay, false, refusal, (at, person, statement, placement) -> {
            int one = places.getOrDefault(person.placement(), Integer.MAX_VALUE);
            String reference = form.reference(one);
            return new Row(
                    at + 1,
                    person.placement(),
                    reference == null ? "" : reference,
                    person.reference(),
                    placement,
                    line(statement, person),
                    form.hours(one).replace('.', ','),
                    form.notWorked(one).replace('.', ','),
                    form.training(one).replace('.', ','),
                    byDay ? days(form, one, month) : List.of(),
                    faults.getOrDefault(one, List.of()));
        });
    }

    private interface Rows {
        Row of(int at, AtWork person, Statement statement, Placement placement);
    }

    private Month month(UUID id, YearMonth month, boolean byDay, boolean saved, Refusal refusal, Rows rows) {
        Obligation obligation = hours.obligation(id);
        Statement statement = statement(id, month);
        List<AtWork> people = AtWork.in(hours.template(id, month, null));
        Map<UUID, Placement> placements = placements(id);
        List<Row> shown = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            AtWork person = people.get(at);
            shown.add(rows.of(at, person, statement, placements.get(person.placement())));
        }
        return new Month(
                hours.contract(obligation.contractId()),
                obligation,
                month,
                hours.terms(id, month),
                byDay,
                statement,
                shown,
                saved,
                refusal);
    }

    private Statement statement(UUID obligation, YearMonth month) {
        return hours.statements(obligation, frames.me().organisation().siret(), month, 1, null).items().stream()
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, Placement> placements(UUID obligation) {
        Map<UUID, Placement> found = new HashMap<>();
        String after = null;
        do {
            Listing<Placement> page = hours.placements(obligation, ALL, after);
            page.items().forEach(placement -> found.put(placement.id(), placement));
            after = page.next();
        } while (after != null);
        return found;
    }

    private static Statement.Line line(Statement statement, AtWork person) {
        return statement == null ? null : statement.line(person.placement()).orElse(null);
    }

    private static List<String> days(Statement.Line line, YearMonth month) {
        List<String> figures = new ArrayList<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            var day = month.atDay(number);
            figures.add(
                    line == null
                            ? ""
                            : line.days().stream()
                                    .filter(told -> told.on().equals(day))
                                    .findFirst()
                                    .map(told -> Words.figure(told.hours()))
                                    .orElse(""));
        }
        return figures;
    }

    private static List<String> days(MonthForm form, int one, YearMonth month) {
        List<String> figures = new ArrayList<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            figures.add(form.day(one, number, month).replace('.', ','));
        }
        return figures;
    }

    /** Faults name lines as they were sent: only people with hours are. */
    private static Map<Integer, List<Refusal.Fault>> byPerson(Refusal refusal, List<Integer> told) {
        Map<Integer, List<Refusal.Fault>> faults = new HashMap<>();
        for (Refusal.Fault fault : refusal.errors()) {
            Matcher line = LINE.matcher(String.valueOf(fault.pointer()));
            if (line.matches() && Integer.parseInt(line.group(1)) < told.size()) {
                faults.computeIfAbsent(told.get(Integer.parseInt(line.group(1))), any -> new ArrayList<>())
                        .add(fault);
            }
        }
        return faults;
    }
}
