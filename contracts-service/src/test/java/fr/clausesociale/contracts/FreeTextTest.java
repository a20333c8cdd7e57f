package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.identifier.NoNir;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever text a caller may send has a form of its own, or may hold no social security number. */
class FreeTextTest {

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> unguarded = new TreeSet<>();

    @Test
    void every_text_of_every_request_has_a_form_or_may_hold_no_social_security_number() {
        List<Class<?>> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(20);

        bodies.forEach(this::look);

        assertThat(seen).hasSizeGreaterThan(bodies.size() / 2);
        assertThat(unguarded).isEmpty();
    }

    private static List<Class<?>> bodies() {
        List<Class<?>> bodies = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.clausesociale.contracts")) {
            if (!resource.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (Method method : resource.reflect().getDeclaredMethods()) {
                if (Arrays.stream(method.getAnnotations())
                        .noneMatch(told -> told.annotationType().isAnnotationPresent(HttpMethod.class))) {
                    continue;
                }
                Arrays.stream(method.getParameters())
                        .filter(FreeTextTest::isBody)
                        .map(Parameter::getType)
                        .forEach(bodies::add);
            }
        }
        return bodies;
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getType() != InputStream.class
                && parameter.getType().getName().startsWith("fr.clausesociale.contracts.")
                && Arrays.stream(parameter.getAnnotations())
                        .noneMatch(told -> told.annotationType().getName().startsWith("jakarta.ws.rs."));
    }

    private void look(Class<?> type) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String place = type.getSimpleName() + "." + component.getName();
            check(place, component.getAnnotatedType(), field(type, component));
        }
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private void check(String place, AnnotatedType type, AnnotatedElement field) {
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                check(place + "[]", argument, argument);
            }
        } else if (type.getType() == String.class) {
            if (!guarded(type) && !guarded(field)) {
                unguarded.add(place);
            }
        } else if (type.getType() instanceof Class<?> plain) {
            look(plain);
        }
    }

    private static boolean guarded(AnnotatedElement element) {
        return element.isAnnotationPresent(NoNir.class) || element.isAnnotationPresent(Pattern.class);
    }
}
