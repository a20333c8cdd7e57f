package fr.clausesociale.contracts.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pseudonym and what became of it. Two topics tell of it, and what one tells is written without what the other did. */
@Entity
@DynamicUpdate
@Table(name = "beneficiary_copy")
class Beneficiary {

    static final String ERASED = "ERASED";

    @Id
    private UUID id;

    private String status;
    private UUID mergedInto;

    /** Who may take care of the person; null while nobody told. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> structures;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    protected Beneficiary() {}

    void tell(String newStatus) {
        status = newStatus;
    }

    /**
     * Another pseudonym stands for this one from now on. That outlives an erasure: the hours still count in that person's month.
     *
     * @param into null where none does any longer
     */
    void linked(UUID into) {
        mergedInto = into;
    }

    /** What is not told leaves what was. */
    void inHandsOf(List<String> theseStructures, List<String> facilitatorsOf) {
        structures = theseStructures == null ? structures : theseStructures;
        territories = facilitatorsOf == null ? territories : facilitatorsOf;
    }

    /** Whether a facilitator may take care of the person; empty while nobody told. */
    Optional<Boolean> inHandsOf(String structure, Collection<String> facilitatorOf) {
        return structures == null || territories == null
                ? Optional.empty()
                : Optional.of(
                        structures.contains(structure) || facilitatorOf.stream().anyMatch(territories::contains));
    }

    UUID id() {
        return id;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    boolean erased() {
        return ERASED.equals(status);
    }
}
