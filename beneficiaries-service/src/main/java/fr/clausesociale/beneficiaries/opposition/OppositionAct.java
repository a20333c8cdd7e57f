package fr.clausesociale.beneficiaries.opposition;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody noted for a person that they oppose, or do no longer. */
@Entity
@Immutable
@Table(name = "opposition_act")
class OppositionAct {

    /** What the person said. */
    enum Act {
        OPPOSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String reason;
    private String doneBy;
    private String organisation;
    private Instant doneAt;

    protected OppositionAct() {}

    OppositionAct(UUID beneficiary, Act act, String reason, String by, String organisation, Instant at) {
        this.id = Ids.next();
        this.beneficiaryId = beneficiary;
        this.act = act;
        this.reason = reason;
        this.doneBy = by;
        this.organisation = organisation;
        this.doneAt = at;
    }
}
