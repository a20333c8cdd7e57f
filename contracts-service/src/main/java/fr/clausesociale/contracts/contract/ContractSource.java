package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Where what is told of a contract came from: publications, with what is odd about them and not yet cleared. */
@Embeddable
class ContractSource {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Modification> modifications = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Provenance provenance;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Warning> warnings = List.of();

    private String sourceFingerprint;

    protected ContractSource() {}

    /** As first told. */
    static ContractSource of(ContractDraft draft, ManualEdits work) {
        ContractSource source = new ContractSource();
        source.tell(draft, work);
        source.modifications = draft.modifications();
        return source;
    }

    /** A telling by hand leaves what publications said of themselves, and they the warnings about what only people name. */
    void tell(ContractDraft draft, ManualEdits work) {
        boolean published = draft.provenance() != null;
        if (published) {
            modifications = draft.modifications();
            provenance = draft.provenance();
        }
        Predicate<Warning> ofOthers = warning -> Mentions.about(warning) == published;
        warnings = Stream.concat(
                        warnings.stream().filter(ofOthers), work.open(draft.warnings(), ofOthers.negate()).stream())
                .toList();
    }

    /**
     * Somebody checked warnings; they do not come back as long as the source says the same.
     *
     * @param code null for all
     * @return whether there were any
     * @throws Problem where there are none of the code
     */
    boolean clear(String code, ManualEdits work) {
        List<Warning> checked = warnings.stream()
                .filter(warning -> code == null || warning.code().equals(code))
                .toList();
        if (checked.isEmpty() && code != null) {
            throw Problem.of(ContractsProblem.WARNING_UNKNOWN, code).at("code");
        }
        warnings =
                warnings.stream().filter(warning -> !checked.contains(warning)).toList();
        work.cleared(checked);
        return !checked.isEmpty();
    }

    List<Modification> modifications() {
        return modifications;
    }

    Provenance provenance() {
        return provenance;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** The file that says so was read: the next that says the same is no news. */
    void seenIn(String fingerprint) {
        sourceFingerprint = fingerprint;
    }
}
