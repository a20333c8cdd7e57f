package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.imports.CsvTable;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.imports.Row;
import fr.clausesociale.platform.imports.RowNote;
import fr.clausesociale.platform.imports.RowOutcome;
import fr.clausesociale.platform.imports.RowReport;
import fr.clausesociale.platform.list.QueryValues;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A line of an imported file on its way into a statement, with what was found about it. */
final class ImportedLine {

    /** Fields of a line; those that begin with "_" came with failed rows given back. */
    private static final Set<String> KNOWN =
            Set.of("obligationId", "month", "placementId", "hours", "employer", "notWorked", "training");

    private final Row row;
    private final List<RowNote> faults = new ArrayList<>();
    private final UUID obligation;
    private final UUID placement;
    private final YearMonth month;
    private final BigDecimal hours;
    private final BigDecimal notWorked;
    private final BigDecimal training;
    private RowOutcome outcome = RowOutcome.FAILED;
    private UUID statement;

    ImportedLine(Row row) {
        this.row = row;
        String surplus = CsvTable.surplus(row.record());
        if (surplus != null) {
            fail("", ImportsProblem.ROW_TOO_LONG.name(), List.of(surplus));
        }
        if (row.record().has(StatementFile.DOUBTED)) {
            String both = row.record().path(StatementFile.DOUBTED).asText();
            fail("/hours", ImportsProblem.DECIMAL_COMMA_DOUBTED.name(), List.of(both));
        }
        row.record().fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name) && !name.startsWith("_")) {
                fail("/" + name, PlatformProblem.FIELD_NOT_KNOWN.name(), List.of(name));
            }
        });
        this.obligation = field("obligationId", UUID::fromString);
        this.placement = field("placementId", UUID::fromString);
        this.month = field("month", QueryValues::month);
        this.hours = figure("hours");
        this.notWorked = row.record().hasNonNull("notWorked") ? figure("notWorked") : null;
        this.training = row.record().hasNonNull("training") ? figure("training") : null;
    }

    private BigDecimal figure(String name) {
        BigDecimal told = field(name, text -> text.isBlank() ? null : Decimals.parse(text.replace(',', '.')));
        if (told != null
                && (told.stripTrailingZeros().scale() > 2 || told.abs().compareTo(new BigDecimal("9999")) > 0)) {
            fail("/" + name, ContractsProblem.FIELD_INVALID.name(), List.of(name, told.toPlainString()));
        }
        return told;
    }

    private <T> T field(String name, Function<String, T> parser) {
        JsonNode value = row.record().path(name);
        try {
            if (value.isValueNode() && !value.isNull()) {
                return parser.apply(value.asText().trim());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        fail("/" + name, ContractsProblem.FIELD_INVALID.name(), List.of(name, value.asText("")));
        return null;
    }

    void fail(String pointer, String code, List<String> args) {
        faults.add(new RowNote(code, pointer, args, true));
    }

    void fail(ContractsProblem code, String pointer, Object... args) {
        fail(pointer, code.name(), Arrays.stream(args).map(String::valueOf).toList());
    }

    void fail(Violation violation) {
        fail(
                violation.pointer(),
                violation.code(),
                violation.args().stream().map(String::valueOf).toList());
    }

    void taken(RowOutcome became, UUID statementId) {
        outcome = became;
        statement = statementId;
    }

    boolean open() {
        return faults.isEmpty();
    }

    UUID obligation() {
        return obligation;
    }

    UUID placement() {
        return placement;
    }

    YearMonth month() {
        return month;
    }

    /** SIRET of the employer as told, or null. */
    String employer() {
        return row.record().hasNonNull("employer")
                ? row.record().get("employer").asText().replace(" ", "")
                : null;
    }

    DeclaredLine declared() {
        return new DeclaredLine(placement, hours, null, notWorked, training);
    }

    long number() {
        return row.number();
    }

    String key() {
        return obligation + "|" + month + "|" + placement;
    }

    String content() {
        String parts = notWorked == null && training == null ? "" : "|" + notWorked + "|" + training;
        return Decimals.two(hours).toPlainString() + parts;
    }

    RowReport report() {
        boolean took = open();
        return new RowReport(
                row.number(),
                took ? outcome : RowOutcome.FAILED,
                took ? key() : null,
                took ? content() : null,
                placement + " " + month,
                took ? statement : null,
                faults);
    }
}
