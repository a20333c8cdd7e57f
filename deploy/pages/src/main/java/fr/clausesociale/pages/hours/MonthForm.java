package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Declaration;
import jakarta.ws.rs.BadRequestException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;

/** The hours of a month as they were keyed in: one entry a person in each list, in the same order. */
public class MonthForm {

    @RestForm
    String version;

    @RestForm
    String action;

    @RestForm
    List<String> placement;

    @RestForm
    List<String> reference;

    @RestForm
    List<String> before;

    @RestForm
    List<String> hours;

    @RestForm
    List<String> notWorked;

    @RestForm
    List<String> training;

    /** Day by day, all days of the first person, then those of the next; empty where months are told as a whole. */
    @RestForm
    List<String> day;

    /** Who it is about: hidden in the form, so that what cannot be read was not written by these pages. */
    UUID id(int one) {
        try {
            return UUID.fromString(placement.get(one));
        } catch (IllegalArgumentException none) {
            throw new BadRequestException(none);
        }
    }

    boolean isSubmission() {
        return "submit".equals(action);
    }

    /** The version that was shown, null where nothing was declared yet. */
    String tag() {
        if (version == null || version.isBlank()) {
            return null;
        }
        if (!version.matches("\\d{1,18}")) {
            throw new BadRequestException();
        }
        return '"' + version + '"';
    }

    List<Integer> people() {
        return IntStream.range(0, placement == null ? 0 : placement.size())
                .boxed()
                .toList();
    }

    /** Those of whom hours are told, by their place in the form. */
    List<Integer> told(YearMonth month) {
        return people().stream()
                .filter(one -> !at(hours, one).isEmpty() || !days(one, month).isEmpty())
                .toList();
    }

    Declaration declaration(YearMonth month) {
        return new Declaration(told(month).stream().map(one -> line(one, month)).toList());
    }

    private Declaration.Line line(int one, YearMonth month) {
        List<Declaration.Day> days = days(one, month);
        return new Declaration.Line(
                id(one),
                days.isEmpty() ? at(hours, one) : Figures.sum(days),
                blankToNull(at(notWorked, one)),
                blankToNull(at(training, one)),
                days.isEmpty() ? null : days);
    }

    private List<Declaration.Day> days(int one, YearMonth month) {
        List<Declaration.Day> told = new ArrayList<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            String figure = day(one, number, month);
            if (!figure.isEmpty()) {
                told.add(new Declaration.Day(month.atDay(number), figure));
            }
        }
        return told;
    }

    String day(int one, int number, YearMonth month) {
        return one >= people().size() ? "" : at(day, one * month.lengthOfMonth() + number - 1);
    }

    String hours(int one) {
        return at(hours, one);
    }

    String notWorked(int one) {
        return at(notWorked, one);
    }

    String training(int one) {
        return at(training, one);
    }

    /** The employer's own reference, null where it is left or made blank. */
    String reference(int one) {
        return reference == null || one >= reference.size()
                ? null
                : blankToNull(reference.get(one).trim());
    }

    /** Whether the reference is another than the one that was shown. */
    boolean isRenamed(int one) {
        String was =
                before == null || one >= before.size() ? "" : before.get(one).trim();
        String is = reference(one);
        return !was.equals(is == null ? "" : is);
    }

    private static String at(List<String> list, int index) {
        return list == null || index >= list.size() ? "" : Figures.plain(list.get(index));
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
