package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;

/** Faults in the shape of a request, with their place in the body. */
final class Shapes {

    private Shapes() {}

    static List<Violation> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(Shapes::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = constraint == NotNull.class || constraint == NotBlank.class || constraint == NotEmpty.class;
        String pointer = pointer(violation.getPropertyPath());
        return missing
                ? Violation.of(pointer, PlatformProblem.REQUIRED)
                : Violation.said(pointer, PlatformProblem.INVALID, violation.getMessage());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    static List<Violation> violations(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        if (mapping instanceof InvalidFormatException format && format.getTargetType() != null) {
            if (format.getTargetType().isEnum()) {
                return List.of(Violation.of(
                        pointer.toString(),
                        PlatformProblem.INVALID,
                        format.getValue(),
                        List.of(format.getTargetType().getEnumConstants())));
            }
            return List.of(Violation.of(
                    pointer.toString(),
                    PlatformProblem.INVALID,
                    format.getValue(),
                    expected(format.getTargetType().getSimpleName())));
        }
        return List.of(Violation.of(pointer.toString(), PlatformProblem.MALFORMED));
    }

    private static String expected(String type) {
        return switch (type) {
            case "LocalDate" -> "AAAA-MM-JJ";
            case "YearMonth" -> "AAAA-MM";
            case "BigDecimal" -> "\"1234.56\"";
            case "UUID" -> "UUID";
            default -> type;
        };
    }

    static Violation unreadable(JsonProcessingException json) {
        String place = json.getLocation() == null
                ? ""
                : "line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
        return Violation.of(place, PlatformProblem.MALFORMED);
    }
}
