package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.BulkRegistration.Taken;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Pointers;
import fr.clausesociale.platform.table.RecordFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as what is told over the API, whether they are of a table or of JSON, under the same rules as over the API. */
@ApplicationScoped
class RowReader {

    private static final Set<Class<?>> MISSING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Validator validator;
    private final ObjectMapper json;
    private final Messages messages;

    RowReader(Validator validator, ObjectMapper json, Messages messages) {
        this.validator = validator;
        this.json = json;
        this.messages = messages;
    }

    /**
     * What is told in a file, and the columns of a table of it.
     *
     * @param <T> what is told of one
     */
    interface Form<T> extends RecordFile.Columns {

        Class<T> told();

        /** Whether the SIRET beside it is no part of what is told. */
        boolean siretBeside();

        /** Whether a record is the row of a table, and not JSON. */
        boolean isTable(JsonNode record);

        /** @param first whether it is the first of the file */
        TableRow read(JsonNode record, boolean first);
    }

    /** What became of all rows: those that can be read are taken together. */
    static <T> List<RowReport> report(List<ReadRow<T>> rows, Function<List<ReadRow<T>>, List<Taken>> take) {
        Iterator<Taken> taken =
                take.apply(rows.stream().filter(ReadRow::isRight).toList()).iterator();
        return rows.stream()
                .map(row -> row.isRight() ? row.report(taken.next()) : row.failed())
                .toList();
    }

    <T> ReadRow<T> read(Row row, Form<T> form) {
        ReadRow<T> read = new ReadRow<>(row);
        row.masked().forEach(place -> read.fault(place, PlatformProblem.NIR_FORBIDDEN));
        JsonNode record = row.record();
        if (!record.isObject()) {
            read.fault("", PlatformProblem.MALFORMED);
            return read;
        }
        if (form.isTable(record)) {
            TableRow table = form.read(record, row.number() == 1);
            read.of(table);
            record = table.told();
        }
        parse(record, read, form);
        return read;
    }

    private <T> void parse(JsonNode record, ReadRow<T> read, Form<T> form) {
        ObjectNode plain = record.deepCopy();
        List<String> beside = new ArrayList<>();
        plain.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                beside.add(name);
            }
        });
        plain.remove(beside);
        String siret = plain.path("siret").asText().strip();
        if (form.siretBeside()) {
            plain.remove("siret");
        }
        try {
            T told = json.treeToValue(plain, form.told());
            read.says(siret, told);
            validator.validate(told).forEach(violation -> violation(violation, read));
        } catch (UnrecognizedPropertyException unknown) {
            read.fault(Pointers.of(unknown), PlatformProblem.FIELD_NOT_KNOWN, unknown.getPropertyName());
        } catch (InvalidFormatException code) {
            code(code, read);
        } catch (JsonMappingException mapping) {
            read.fault(Pointers.of(mapping), PlatformProblem.INVALID);
        } catch (JsonProcessingException broken) {
            read.fault("", PlatformProblem.MALFORMED);
        }
    }

    /** What could not be read is told already, and not that it is missing. */
    private void violation(ConstraintViolation<?> violation, ReadRow<?> read) {
        String pointer = Pointers.of(violation);
        if (read.isAtFault(pointer)) {
            return;
        }
        if (MISSING.contains(violation.getConstraintDescriptor().getAnnotation().annotationType())) {
            read.fault(pointer, BeneficiariesProblem.CELL_REQUIRED);
            return;
        }
        String template = violation.getMessageTemplate();
        read.fault(
                pointer,
                BeneficiariesProblem.CELL_INVALID,
                violation.getInvalidValue(),
                template.startsWith("{") ? violation.getMessage() : messages.message(Locale.FRENCH, template));
    }

    /** A value that its list does not have. */
    private void code(InvalidFormatException code, ReadRow<?> read) {
        Object[] list = code.getTargetType().getEnumConstants();
        if (list == null) {
            read.fault(Pointers.of(code), PlatformProblem.INVALID);
            return;
        }
        read.fault(
                Pointers.of(code),
                BeneficiariesProblem.CELL_INVALID,
                code.getValue(),
                messages.message(
                        Locale.FRENCH,
                        "json.code",
                        Arrays.stream(list).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
