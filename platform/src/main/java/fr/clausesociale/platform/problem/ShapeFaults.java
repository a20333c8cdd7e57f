package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.clausesociale.platform.text.NearestName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Faults in the shape of a request, with their place in the body. */
final class ShapeFaults {

    private static final java.util.regex.Pattern TWICE = java.util.regex.Pattern.compile("Duplicate field '(.*?)'");

    private ShapeFaults() {}

    static List<Violation> violations(ConstraintViolationException invalid, Sentences sentences) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> violation(violation, sentences))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    /** What such faults are together: a text that holds what may not be held is told as that where nothing else is wrong. */
    static PlatformProblem code(List<Violation> violations) {
        String forbidden = PlatformProblem.TEXT_HOLDS_NIR.name();
        return !violations.isEmpty() && violations.stream().allMatch(violation -> forbidden.equals(violation.code()))
                ? PlatformProblem.TEXT_HOLDS_NIR
                : PlatformProblem.INVALID;
    }

    private static Violation violation(ConstraintViolation<?> violation, Sentences sentences) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean missing = constraint == NotNull.class || constraint == NotBlank.class || constraint == NotEmpty.class;
        String pointer = Pointers.of(violation);
        return missing
                ? Violation.of(pointer, PlatformProblem.REQUIRED)
                : Violation.said(pointer, PlatformProblem.INVALID, sentence(violation, constraint, sentences));
    }

    /**
     * What a constraint asks for: its message is the key of a sentence, or the library's own where it says nothing. A pattern
     * is not shown: who is not a programmer cannot read it.
     */
    private static String sentence(ConstraintViolation<?> violation, Class<?> constraint, Sentences sentences) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        if (!violation.getMessageTemplate().startsWith("{")) {
            return sentences.of(violation.getMessageTemplate());
        }
        if (constraint == Pattern.class) {
            return sentences.of("shape.other");
        }
        if (constraint == Size.class) {
            boolean noMinimum = Integer.valueOf(0).equals(attributes.get("min"));
            return sentences.of(
                    noMinimum ? "shape.at-most" : "shape.between", attributes.get("max"), attributes.get("min"));
        }
        if (constraint == DecimalMin.class && Boolean.TRUE.equals(attributes.get("inclusive"))) {
            return sentences.of("shape.from", new BigDecimal((String) attributes.get("value")));
        }
        if (constraint == DecimalMax.class && Boolean.TRUE.equals(attributes.get("inclusive"))) {
            return sentences.of("shape.up-to", new BigDecimal((String) attributes.get("value")));
        }
        return violation.getMessage();
    }

    static List<Violation> violations(JsonMappingException mapping, Sentences sentences) {
        String pointer = Pointers.of(mapping);
        if (mapping.getCause() instanceof JsonProcessingException broken && !(broken instanceof JsonMappingException)) {
            return List.of(unreadable(broken, sentences));
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return List.of(unknown(pointer, unknown));
        }
        PlatformProblem code =
                mapping instanceof InvalidFormatException ? PlatformProblem.INVALID : PlatformProblem.MALFORMED;
        String sentence = ExpectedShape.sentence(mapping, sentences);
        return List.of(sentence == null ? Violation.of(pointer, code) : Violation.said(pointer, code, sentence));
    }

    private static Violation unknown(String pointer, UnrecognizedPropertyException field) {
        List<String> known = field.getKnownPropertyIds() == null
                ? List.of()
                : field.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        Violation fault = Violation.of(pointer, PlatformProblem.FIELD_NOT_KNOWN, field.getPropertyName());
        return NearestName.to(field.getPropertyName(), known)
                .map(meant -> fault.hinted("did-you-mean", meant))
                .orElseGet(() -> fault.hinted("known-fields", String.join(", ", known)));
    }

    static Violation unreadable(JsonProcessingException json, Sentences sentences) {
        String place = json.getLocation() == null
                ? ""
                : "line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
        Matcher twice = TWICE.matcher(String.valueOf(json.getOriginalMessage()));
        return twice.lookingAt()
                ? Violation.said(place, PlatformProblem.MALFORMED, sentences.of("json.twice", twice.group(1)))
                : Violation.of(place, PlatformProblem.MALFORMED);
    }
}
