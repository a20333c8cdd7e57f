package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;

/** Where in a body a fault is, as a pointer. */
public final class Pointers {

    private Pointers() {}

    public static String of(ConstraintViolation<?> violation) {
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

    public static String of(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        return pointer.toString();
    }
}
