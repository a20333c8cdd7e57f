package fr.clausesociale.beneficiaries.person.parameters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** From which day on a parameter set holds, until the next one does. Never changed. */
@Entity
@Table(name = "matching_set")
public class SetInForce {

    @Id
    private int number;

    private LocalDate inForceFrom;
    private String putBy;
    private String reason;

    protected SetInForce() {}

    SetInForce(int number, LocalDate inForceFrom, String putBy, String reason) {
        this.number = number;
        this.inForceFrom = inForceFrom;
        this.putBy = putBy;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }
}
