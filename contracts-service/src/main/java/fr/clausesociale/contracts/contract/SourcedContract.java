package fr.clausesociale.contracts.contract;

import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where what is told of a contract came from: publications, with what is odd about them and not yet cleared. */
@MappedSuperclass
abstract class SourcedContract extends DescribedContract {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Modification> modifications;

    @JdbcTypeCode(SqlTypes.JSON)
    private Provenance provenance;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Warning> warnings;

    private String sourceFingerprint;

    /** A telling by hand leaves what publications said of themselves. */
    final void source(ContractDraft draft, HandWork work) {
        if (draft.provenance() != null || modifications == null) {
            modifications = draft.modifications();
        }
        if (draft.provenance() != null || provenance == null) {
            provenance = draft.provenance();
            warnings = work.open(draft.warnings());
        }
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

    String sourceFingerprint() {
        return sourceFingerprint;
    }

    void seenIn(String fingerprint) {
        sourceFingerprint = fingerprint;
    }
}
