package fr.clausesociale.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made has version 1, whatever it is: clients compare it, and an ETag of 0 is of nothing. */
class FirstVersionTest {

    @Test
    void the_first_version_of_everything_is_one() {
        List<Field> versions = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.clausesociale.contracts")
                        .stream()
                        .flatMap((JavaClass type) -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(Version.class))
                        .map(JavaField::reflect)
                        .toList();

        assertThat(versions).hasSizeGreaterThan(10);
        assertThat(versions).allSatisfy(version -> assertThat(first(version)).isEqualTo(1L));
    }

    private static Object first(Field version) throws ReflectiveOperationException {
        Constructor<?> made = version.getDeclaringClass().getDeclaredConstructor();
        made.setAccessible(true);
        version.setAccessible(true);
        return version.get(made.newInstance());
    }
}
