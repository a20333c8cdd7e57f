package fr.clausesociale.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Why something was done, where that is owed: who reads it in ten years has to understand it, and one letter explains
 * nothing. That it may not be missing is said beside it.
 */
@Documented
@Constraint(validatedBy = Reason.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reason {

    /** Characters that a reason has at least, blanks around it not counted. */
    int SHORTEST = 10;

    String message() default "shape.reason";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is missing is told as that. */
    final class Check implements ConstraintValidator<Reason, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || explains(text);
        }

        /** Of a text that is a reason in one case only, where the others need none. */
        public static boolean explains(String text) {
            return text.strip().length() >= SHORTEST;
        }
    }
}
