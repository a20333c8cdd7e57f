package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.clausesociale.platform.text.Nearest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Faults in the shape of a request, with their place in the body. */
final class Shapes {

    private static final java.util.regex.Pattern TWICE = java.util.regex.Pattern.compile("Duplicate field '(.*?)'");

    private Shapes() {}

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
        String pointer = pointer(violation);
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
        return violation.getMessage();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                // of a body the place is the whole of it, whatever the method calls it
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                parameter = isBody(violation.getRootBeanClass(), method, index) ? "" : node.getName();
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

    /** Whether a parameter of a resource's method takes the body: the one that is not annotated with where it comes from. */
    private static boolean isBody(Class<?> resource, Path.MethodNode method, int index) {
        for (Class<?> type = resource; method != null && type != null; type = type.getSuperclass()) {
            try {
                Annotation[] told = type.getDeclaredMethod(
                                method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                        .getParameterAnnotations()[index];
                if (told.length > 0) {
                    return Arrays.stream(told)
                            .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.ws.rs."));
                }
            } catch (NoSuchMethodException inherited) {
                // the class the container made of it tells nothing: the one above does
            }
        }
        return false;
    }

    static List<Violation> violations(JsonMappingException mapping, Sentences sentences) {
        String pointer = pointer(mapping);
        if (mapping.getCause() instanceof JsonProcessingException broken && !(broken instanceof JsonMappingException)) {
            return List.of(unreadable(broken, sentences));
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return List.of(unknown(pointer, unknown));
        }
        PlatformProblem code =
                mapping instanceof InvalidFormatException ? PlatformProblem.INVALID : PlatformProblem.MALFORMED;
        String sentence = Expected.sentence(mapping, sentences);
        return List.of(sentence == null ? Violation.of(pointer, code) : Violation.said(pointer, code, sentence));
    }

    static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }

    private static Violation unknown(String pointer, UnrecognizedPropertyException field) {
        List<String> known = field.getKnownPropertyIds() == null
                ? List.of()
                : field.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        Violation fault = Violation.of(pointer, PlatformProblem.FIELD_NOT_KNOWN, field.getPropertyName());
        return Nearest.to(field.getPropertyName(), known)
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
