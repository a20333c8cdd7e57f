package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.table.CsvTable;
import fr.clausesociale.platform.table.TableProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** A line of hours as it was written, read as far as that is possible; what cannot be read is told with its field. */
public final class HoursLine {

    /** What lines are of, whoever works: the obligation or, in a file that names none, the contract. */
    public static final List<String> OF = List.of(Fields.OBLIGATION, Fields.CONTRACT);

    private final JsonNode record;
    private final List<RowNote> notes = new ArrayList<>();
    private final SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
    private final UUID obligation;
    private final UUID placement;
    private final YearMonth month;
    private final HoursOrigin origin;
    private BigDecimal hours;
    private BigDecimal notWorked;
    private BigDecimal training;

    public HoursLine(JsonNode record) {
        this.record = record;
        checkFields();
        obligation = has(Fields.OBLIGATION) ? field(Fields.OBLIGATION, UUID::fromString) : null;
        placement = has(Fields.PLACEMENT) ? field(Fields.PLACEMENT, UUID::fromString) : null;
        origin = has(Fields.ORIGIN)
                ? field(Fields.ORIGIN, text -> HoursOrigin.valueOf(text.toUpperCase(Locale.ROOT)))
                : HoursOrigin.DECLARED;
        month = readMonth();
        notWorked = has(Fields.NOT_WORKED) ? field(Fields.NOT_WORKED, Figures::hours) : null;
        training = has(Fields.TRAINING) ? field(Fields.TRAINING, Figures::hours) : null;
        hours = has(Fields.HOURS) || !has(Fields.DAYS) && !blank() ? field(Fields.HOURS, Figures::hours) : null;
        if (has(Fields.DAYS) && !record.get(Fields.DAYS).isArray()) {
            fail(
                    "/" + Fields.DAYS,
                    ContractsProblem.FIELD_INVALID,
                    Fields.DAYS,
                    record.get(Fields.DAYS).asText());
        }
        for (int at = 0; at < record.path(Fields.DAYS).size(); at++) {
            readDay("/" + Fields.DAYS + "/" + at, record.path(Fields.DAYS).get(at));
        }
        if (hours == null && !days.isEmpty()) {
            hours = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (placement == null && reference() == null && !failed()) {
            fail("/" + Fields.PLACEMENT, ContractsProblem.FIELD_INVALID, Fields.PLACEMENT, "");
        }
        if (placement == null && obligation == null && contract() == null && !failed()) {
            fail("/" + Fields.OBLIGATION, ContractsProblem.FIELD_INVALID, Fields.OBLIGATION, "");
        }
    }

    /** What stands in a field, alike for all that mean the same by it; null where nothing does. */
    public static String key(JsonNode record, String field) {
        StringBuilder key = new StringBuilder();
        record.path(field)
                .asText("")
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? null : key.toString();
    }

    private void checkFields() {
        String surplus = CsvTable.surplus(record);
        if (surplus != null) {
            fail("", TableProblem.ROW_TOO_LONG, surplus);
        }
        if (record.has(Fields.DOUBTED)) {
            fail(
                    "/hours",
                    ImportsProblem.DECIMAL_COMMA_DOUBTED,
                    record.path(Fields.DOUBTED).asText());
        }
        if (record.has(Fields.PARTED)) {
            fail("/" + Fields.DATE, ImportsProblem.DAYS_PARTED);
        }
        record.fieldNames().forEachRemaining(name -> {
            if (!Fields.KNOWN.contains(name) && !name.startsWith("_")) {
                fail("/" + name, PlatformProblem.FIELD_NOT_KNOWN, name);
            }
        });
        List<String> notRead = new ArrayList<>();
        record.path(Fields.NOT_READ).forEach(title -> notRead.add(title.asText()));
        if (!notRead.isEmpty()) {
            notes.add(
                    new RowNote(TableProblem.COLUMNS_NOT_READ.name(), "", List.of(String.join(", ", notRead)), false));
        }
    }

    private YearMonth readMonth() {
        YearMonth told = has(Fields.MONTH) ? field(Fields.MONTH, text -> Dates.month(text, false)) : null;
        if (has(Fields.DATE)) {
            // one that can be read has become a day of its line
            if (field(Fields.DATE, text -> Dates.day(text, false)) != null) {
                fail("/" + Fields.DATE, ContractsProblem.FIELD_INVALID, Fields.DATE, text(Fields.DATE));
            }
            return told;
        }
        JsonNode first = record.path(Fields.DAYS).path(0).path(Fields.ON);
        if (!has(Fields.MONTH) && first.asText().length() > 2) {
            try {
                return YearMonth.from(Dates.day(first.asText().strip(), false));
            } catch (DateTimeException e) {
                return null; // told with its day
            }
        }
        return has(Fields.MONTH) ? told : field(Fields.MONTH, text -> Dates.month(text, false));
    }

    private void readDay(String place, JsonNode told) {
        LocalDate on = read(place + "/" + Fields.ON, Fields.ON, told.path(Fields.ON), this::day);
        BigDecimal worked = read(place + "/" + Fields.HOURS, Fields.HOURS, told.path(Fields.HOURS), Figures::hours);
        notWorked = plus(notWorked, told.path(Fields.NOT_WORKED), place, Fields.NOT_WORKED);
        training = plus(training, told.path(Fields.TRAINING), place, Fields.TRAINING);
        if (on == null || worked == null) {
            return;
        }
        if (month != null && !YearMonth.from(on).equals(month)) {
            fail(place + "/" + Fields.ON, ImportsProblem.DATE_OUTSIDE_MONTH, on, month);
        } else if (days.put(on, worked) != null) {
            fail(place + "/" + Fields.ON, ImportsProblem.DAY_TWICE, on);
        }
    }

    private LocalDate day(String text) {
        return text.matches("\\d\\d?") && month != null ? month.atDay(Integer.parseInt(text)) : Dates.day(text, false);
    }

    private BigDecimal plus(BigDecimal sum, JsonNode told, String place, String name) {
        BigDecimal more =
                told.isMissingNode() || told.isNull() ? null : read(place + "/" + name, name, told, Figures::hours);
        return more == null ? sum : sum == null ? more : sum.add(more);
    }

    private boolean has(String name) {
        return record.hasNonNull(name);
    }

    private <T> T field(String name, Function<String, T> parser) {
        return read("/" + name, name, record.path(name), parser);
    }

    private <T> T read(String pointer, String name, JsonNode value, Function<String, T> parser) {
        try {
            if (value.isValueNode() && !value.isNull()) {
                return parser.apply(value.asText().strip());
            }
        } catch (Dates.Doubted e) {
            fail(pointer, ImportsProblem.DATE_DOUBTED, value.asText());
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        fail(pointer, ContractsProblem.FIELD_INVALID, name, value.asText(""));
        return null;
    }

    private void fail(String pointer, ProblemCode code, Object... args) {
        notes.add(new RowNote(code.name(), pointer, Arrays.asList(args), true));
    }

    private boolean failed() {
        return notes.stream().anyMatch(RowNote::blocking);
    }

    /** A row of a table in which nobody's hours stand: passed over. */
    public boolean blank() {
        return record.has(Fields.BLANK);
    }

    /** What is wrong with it, and what should be known of it. */
    public List<RowNote> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** Null where the line does not name it, or not readably. */
    public UUID obligation() {
        return obligation;
    }

    /** Null where the line does not name it, or not readably. */
    public UUID placement() {
        return placement;
    }

    /** The employer's own reference, or null. */
    public String reference() {
        return text(Fields.REFERENCE);
    }

    /** Number of the contract, as its buyer gives it, or null. */
    public String contract() {
        return text(Fields.CONTRACT);
    }

    /** SIRET of the buyer, where contracts of several have the number; or null. */
    public String buyer() {
        return digits(Fields.BUYER);
    }

    public String lot() {
        return text(Fields.LOT);
    }

    /** SIRET of the employer as told, or null. */
    public String employer() {
        return digits(Fields.EMPLOYER);
    }

    public YearMonth month() {
        return month;
    }

    public BigDecimal hours() {
        return hours;
    }

    public BigDecimal notWorked() {
        return notWorked;
    }

    /** Null where it cannot be read. */
    public HoursOrigin origin() {
        return origin;
    }

    public BigDecimal training() {
        return training;
    }

    /** Hours of each day, empty where they are not told by day. */
    public SortedMap<LocalDate, BigDecimal> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    private String digits(String name) {
        String told = text(name);
        return told == null ? null : told.replaceAll("[\\s\\u00A0\\u202F]", "");
    }

    private String text(String name) {
        return has(name) && !record.get(name).asText().isBlank()
                ? record.get(name).asText().strip()
                : null;
    }
}
