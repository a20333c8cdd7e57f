package fr.clausesociale.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.proposal.Proposal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.clausesociale.contracts");

    @Test
    void whatever_waits_for_somebodys_word_is_settled_when_that_is_over_what_it_is_about() {
        Set<String> waiting = classes.stream()
                .filter(each -> isProposed(each) || each.isEnum() && waits(each))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> settling = classes.stream()
                .filter(each -> each.getMethods().stream()
                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Over.class))))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(waiting).hasSizeGreaterThan(1);
        assertThat(settling).containsAll(waiting);
    }

    private static boolean isProposed(JavaClass entity) {
        return entity.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Proposal.class));
    }

    private static boolean waits(JavaClass state) {
        return state.getFields().stream().anyMatch(field -> field.getName().equals("WAITING"));
    }
}
