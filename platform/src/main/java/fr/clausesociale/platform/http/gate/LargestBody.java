package fr.clausesociale.platform.http.gate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The size of the largest valid document of a type, from what its records declare: how many entries a list may have
 * ({@link Size}), how long a text may be, how many digits a number. In characters, of a document without blanks.
 */
final class LargestBody {

    /** Of a list that does not say how many entries it may have, and of a text that does not say how long it may be. */
    private static final int UNSAID_ENTRIES = 100;

    private static final int UNSAID_TEXT = 300;

    /** Quotes, colon and comma around a field's name and value. */
    private static final int PUNCTUATION = 6;

    private static final int NUMBER = 24;

    private static final Map<Class<?>, Integer> WRITTEN = Map.of(
            LocalDate.class, 10,
            YearMonth.class, 7,
            UUID.class, 36,
            BigDecimal.class, NUMBER,
            Boolean.class, 5,
            boolean.class, 5);

    private LargestBody() {}

    /** Of what a method takes as its body; 0 of a file, which is no document. */
    static long of(Parameter body) {
        if (InputStream.class.isAssignableFrom(body.getType())) {
            return 0;
        }
        Declared declared = new Declared(body.getAnnotation(Size.class), null);
        return size(body.getParameterizedType(), body.getAnnotatedType(), declared, new HashSet<>());
    }

    private static long size(Type type, AnnotatedType annotated, Declared declared, Set<Class<?>> within) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : asClass(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return entries(declared) * (entry(annotated, within) + 1) + 2;
        }
        if (raw.isRecord() && within.add(raw)) {
            long sum = 2;
            for (RecordComponent field : raw.getRecordComponents()) {
                sum += field.getName().length()
                        + PUNCTUATION
                        + size(field.getGenericType(), field.getAnnotatedType(), Declared.of(raw, field), within);
            }
            within.remove(raw);
            return sum;
        }
        return leaf(raw, declared);
    }

    private static long entry(AnnotatedType list, Set<Class<?>> within) {
        if (list instanceof AnnotatedParameterizedType generic) {
            AnnotatedType entry = generic.getAnnotatedActualTypeArguments()[0];
            Size size = entry.getAnnotation(Size.class);
            return size(entry.getType(), entry, new Declared(size, entry.getAnnotation(Digits.class)), within);
        }
        return UNSAID_TEXT;
    }

    private static long entries(Declared declared) {
        return declared == null || declared.size() == null || declared.size().max() == Integer.MAX_VALUE
                ? UNSAID_ENTRIES
                : declared.size().max();
    }

    private static long leaf(Class<?> type, Declared declared) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .mapToInt(constant -> constant.toString().length())
                    .max()
                    .orElse(0);
        }
        if (type == BigDecimal.class && declared != null && declared.digits() != null) {
            return declared.digits().integer() + declared.digits().fraction() + 2L;
        }
        if (type == String.class) {
            boolean said = declared != null
                    && declared.size() != null
                    && declared.size().max() < Integer.MAX_VALUE;
            // a letter with an accent is two bytes
            return 2L * (said ? declared.size().max() : UNSAID_TEXT);
        }
        return WRITTEN.getOrDefault(type, type.isPrimitive() ? NUMBER : UNSAID_TEXT);
    }

    private static Class<?> asClass(Type type) {
        return type instanceof Class<?> known ? known : Object.class;
    }

    /** What a field declares of its size: on its type, or on the component. */
    private record Declared(Size size, Digits digits) {

        static Declared of(Class<?> record, RecordComponent field) {
            try {
                var stored = record.getDeclaredField(field.getName());
                return new Declared(stored.getAnnotation(Size.class), stored.getAnnotation(Digits.class));
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
