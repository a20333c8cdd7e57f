package fr.clausesociale.platform.nomenclature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that is a code of a list of {@link Nomenclatures}; another value is refused with the codes there are. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeOf {

    /** Name of the list. */
    String value();
}
