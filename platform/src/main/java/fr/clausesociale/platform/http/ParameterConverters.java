package fr.clausesociale.platform.http;

import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.Set;

/**
 * Gives resources the values of parameters whose types the framework cannot make, or makes otherwise: a code is what an
 * enumeration calls it. They were checked before.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Set<Class<?>> OWN = Set.of(TerritoryCode.class, YearMonth.class);

    private final Instance<ParameterTypes> types;

    ParameterConverters(Instance<ParameterTypes> types) {
        this.types = types;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!OWN.contains(type) && !type.isEnum()) {
            return null;
        }
        return new ParamConverter<>() {

            @Override
            public T fromString(String text) {
                return text == null
                        ? null
                        : types.get().read(type, text).orElseThrow(() -> new IllegalArgumentException(text));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
