package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What people did to a contract that a later publication must not undo: facts they changed, warnings they checked. */
@Embeddable
class ManualEdits {

    private String[] factsByHand = {};

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Warning> clearedWarnings = List.of();

    protected ManualEdits() {}

    static String contractors(String lot) {
        return "lots/" + lot + "/contractors";
    }

    static String title(String lot) {
        return "lots/" + lot + "/title";
    }

    Set<String> facts() {
        return Set.of(factsByHand);
    }

    void changed(Collection<String> facts) {
        TreeSet<String> all = new TreeSet<>(List.of(factsByHand));
        all.addAll(facts);
        factsByHand = all.toArray(String[]::new);
    }

    /** A publication says the same by now: what it says later counts again. */
    void confirmed(Collection<String> facts) {
        TreeSet<String> rest = new TreeSet<>(List.of(factsByHand));
        rest.removeAll(facts);
        factsByHand = rest.toArray(String[]::new);
    }

    void cleared(List<Warning> checked) {
        clearedWarnings =
                Stream.concat(clearedWarnings.stream(), checked.stream()).toList();
    }

    /**
     * What is left to check of warnings: one that was cleared stays so as long as it is said of the same.
     *
     * @param ofSource whether a warning is of the source that says these: it says no more what it does not say now
     */
    List<Warning> open(List<Warning> said, Predicate<Warning> ofSource) {
        clearedWarnings = clearedWarnings.stream()
                .filter(cleared -> !ofSource.test(cleared) || said.stream().anyMatch(cleared::saysTheSame))
                .toList();
        return said.stream()
                .filter(warning -> clearedWarnings.stream().noneMatch(warning::saysTheSame))
                .toList();
    }
}
