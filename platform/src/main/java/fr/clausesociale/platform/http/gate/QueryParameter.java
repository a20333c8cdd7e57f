package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.http.ParameterTypes;
import fr.clausesociale.platform.nomenclature.CodeOf;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;

/**
 * What a parameter of a query may be.
 *
 * @param type how it is read ({@link ParameterTypes})
 * @param list of codes that it is one of ({@link CodeOf}), or null
 * @param shape of a text, whose message is the key of the sentence that says how it is written; or null
 */
record QueryParameter(Class<?> type, String list, Pattern shape) {

    static QueryParameter of(AnnotatedElement declared, Class<?> type) {
        CodeOf codes = declared.getAnnotation(CodeOf.class);
        return new QueryParameter(type, codes == null ? null : codes.value(), declared.getAnnotation(Pattern.class));
    }

    boolean fits(String text) {
        return shape == null || text.matches(shape.regexp());
    }
}
