package fr.clausesociale.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.http.ParameterTypes;
import fr.clausesociale.platform.text.Reason;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What resources declare to take: parameters, and records that bodies are read into. */
final class DeclaredRequests {

    private static final List<Class<? extends Annotation>> PARAMETER =
            List.of(QueryParam.class, RestQuery.class, PathParam.class, RestPath.class);
    private static final Set<String> REASONS = Set.of("reason", "motive");

    private final ParameterTypes types = new ParameterTypes(new Geography());
    private final List<Class<?>> declaring;

    DeclaredRequests(JavaClasses classes) {
        this(classes.stream().map(JavaClass::reflect).toArray(Class<?>[]::new));
    }

    DeclaredRequests(Class<?>... declaring) {
        this.declaring = List.of(declaring);
    }

    /** Parameters of a type that there is no one way to read. */
    List<String> unreadable() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : declaring) {
            for (Field field : type.getDeclaredFields()) {
                unreadable(field, field.getType(), type + "." + field.getName(), found);
            }
            for (Method method : type.getDeclaredMethods()) {
                for (Parameter parameter : method.getParameters()) {
                    unreadable(parameter, parameter.getType(), method + " " + parameter.getName(), found);
                }
            }
        }
        return found;
    }

    private void unreadable(AnnotatedElement declared, Class<?> type, String name, List<String> found) {
        if (PARAMETER.stream().anyMatch(declared::isAnnotationPresent) && !types.knows(type)) {
            found.add(name);
        }
    }

    /** Texts of bodies that are reasons by their name and are not looked at as such. */
    List<String> uncheckedReasons() {
        return bodies().stream()
                .flatMap(body -> Arrays.stream(body.getRecordComponents()))
                .filter(field -> field.getType() == String.class && REASONS.contains(field.getName()))
                .filter(field -> !field.getAccessor().isAnnotationPresent(Reason.class))
                .map(field -> field.getDeclaringRecord().getName() + "." + field.getName())
                .toList();
    }

    private Set<Class<?>> bodies() {
        Set<Class<?>> bodies = new HashSet<>();
        declaring.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(DeclaredRequests::isOperation)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> !parameter.isAnnotationPresent(Context.class))
                .forEach(parameter -> add(parameter.getParameterizedType(), bodies));
        return bodies;
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static void add(Type type, Set<Class<?>> bodies) {
        if (type instanceof ParameterizedType list) {
            Stream.of(list.getActualTypeArguments()).forEach(entry -> add(entry, bodies));
        } else if (type instanceof Class<?> body && body.isRecord() && bodies.add(body)) {
            for (RecordComponent field : body.getRecordComponents()) {
                add(field.getGenericType(), bodies);
            }
        }
    }
}
