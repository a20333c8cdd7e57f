package fr.clausesociale.contracts.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A pseudonym and what became of it. */
@Entity
@Table(name = "beneficiary_copy")
class Beneficiary {

    static final String ERASED = "ERASED";

    @Id
    private UUID id;

    private String status;
    private UUID mergedInto;

    protected Beneficiary() {}

    Beneficiary(UUID id) {
        this.id = id;
    }

    /** An erased pseudonym stays known as that of the person it was merged into: its hours still count in that month. */
    void tell(String newStatus, UUID into) {
        status = newStatus;
        mergedInto = into == null && erased() ? mergedInto : into;
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
