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

    void tell(String newStatus, UUID into) {
        status = newStatus;
        mergedInto = into;
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
