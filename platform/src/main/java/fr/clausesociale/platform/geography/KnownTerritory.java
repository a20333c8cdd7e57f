package fr.clausesociale.platform.geography;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A territory in a body, named as a parameter names one ({@link Geography#named}); absent is fine. */
@Documented
@Constraint(validatedBy = KnownTerritory.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownTerritory {

    String message() default "json.territory";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnownTerritory, String> {

        private static final Geography GEOGRAPHY = new Geography();

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || GEOGRAPHY.named(code).isPresent();
        }
    }
}
