package fr.clausesociale.platform.http.gate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What one method of a resource takes and gives, as its declaration says.
 *
 * @param parameters of the query: what each may be by its name, those of its filters included
 * @param path days, months and whole numbers in the path, by name; an identifier that is none leads nowhere instead
 * @param takesFile whether its body is read as a file, whose type need not be told
 * @param largestBody size of the largest valid body ({@link LargestBody})
 * @param consumes media types of the body, empty where there is none
 * @param produces media types of the answer
 */
record Endpoint(
        Map<String, QueryParameter> parameters,
        Map<String, Class<?>> path,
        boolean takesBody,
        boolean takesFile,
        long largestBody,
        List<MediaType> consumes,
        List<MediaType> produces) {

    private static final Set<Class<?>> PATH_TYPES = Set.of(LocalDate.class, YearMonth.class, int.class);

    static Endpoint of(Class<?> resource, Method method) {
        Map<String, QueryParameter> parameters = new TreeMap<>();
        Map<String, Class<?>> path = new TreeMap<>();
        Parameter body = null;
        for (Parameter parameter : method.getParameters()) {
            Optional<String> name = queryName(parameter, parameter.getName());
            if (name.isPresent()) {
                parameters.put(name.get(), QueryParameter.of(parameter, parameter.getType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), parameters);
            } else if (PATH_TYPES.contains(parameter.getType())) {
                pathName(parameter).ifPresent(told -> path.put(told, parameter.getType()));
            } else if (isBody(parameter)) {
                body = parameter;
            }
        }
        Consumes consumes = declared(Consumes.class, method, resource);
        Produces produces = declared(Produces.class, method, resource);
        return new Endpoint(
                Map.copyOf(parameters),
                Map.copyOf(path),
                body != null,
                body != null && InputStream.class.isAssignableFrom(body.getType()),
                body == null ? 0 : LargestBody.of(body),
                body == null ? List.of() : types(consumes == null ? null : consumes.value()),
                types(produces == null ? null : produces.value()));
    }

    boolean consumes(MediaType type) {
        return consumes.stream().anyMatch(type::isCompatible);
    }

    boolean produces(MediaType wanted) {
        return produces.stream().anyMatch(wanted::isCompatible);
    }

    private static void fields(Class<?> filter, Map<String, QueryParameter> parameters) {
        for (Class<?> type = filter; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                queryName(field, field.getName())
                        .ifPresent(name -> parameters.put(name, QueryParameter.of(field, field.getType())));
                if (field.isAnnotationPresent(BeanParam.class)) {
                    fields(field.getType(), parameters);
                }
            }
        }
    }

    private static Optional<String> queryName(AnnotatedElement element, String own) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(query.value());
        }
        RestQuery rest = element.getAnnotation(RestQuery.class);
        return rest == null ? Optional.empty() : Optional.of(rest.value().isEmpty() ? own : rest.value());
    }

    private static Optional<String> pathName(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return Optional.of(path.value());
        }
        RestPath rest = parameter.getAnnotation(RestPath.class);
        return rest == null
                ? Optional.empty()
                : Optional.of(rest.value().isEmpty() ? parameter.getName() : rest.value());
    }

    /** The parameter that is not annotated with where else it comes from. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .noneMatch(name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy."));
    }

    private static <A extends Annotation> A declared(Class<A> annotation, Method method, Class<?> resource) {
        A own = method.getAnnotation(annotation);
        return own != null ? own : resource.getAnnotation(annotation);
    }

    /** JSON where nothing is said. */
    private static List<MediaType> types(String[] declared) {
        return declared == null
                ? List.of(MediaType.APPLICATION_JSON_TYPE)
                : Stream.of(declared)
                        .flatMap(several -> Stream.of(several.split(",")))
                        .map(MediaType::valueOf)
                        .toList();
    }
}
