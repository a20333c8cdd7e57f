package fr.clausesociale.platform.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of a request in which no numéro d'inscription au répertoire may stand, see {@link Nir}. */
@Documented
@Constraint(validatedBy = NoNir.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoNir {

    /** Whether the text is a number its sender gives: thirteen digits without a key may be one of those. */
    boolean reference() default false;

    String message() default "NIR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Nir}. */
    final class Check implements ConstraintValidator<NoNir, String> {

        private boolean reference;

        @Override
        public void initialize(NoNir told) {
            reference = told.reference();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return !(reference ? Nir.isKeyedIn(text) : Nir.isIn(text));
        }
    }
}
