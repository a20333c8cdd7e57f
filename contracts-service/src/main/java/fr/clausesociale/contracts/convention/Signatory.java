package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body bound by a convention from the day it signed to the last day of its signature, as one legal unit. */
@Entity
@Table(name = "convention_signatory")
class Signatory {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "convention_id")
    private Convention convention;

    private String siret;
    private String siren;
    private String name;
    private LocalDate signedOn;
    private LocalDate endedOn;
    private String endReason;
    private Instant annulledAt;
    private String annulledReason;
    private Instant recordedAt;
    private String recordedBy;

    protected Signatory() {}

    Signatory(Convention convention, String siret, String name, LocalDate signedOn, Instant now, String by) {
        this.id = Ids.next();
        this.convention = convention;
        this.siret = siret;
        this.siren = Siret.siren(siret);
        this.name = name;
        this.signedOn = signedOn;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    void end(LocalDate lastDay, String reason) {
        checkStands();
        if (endedOn != null) {
            throw Problem.of(ConventionProblem.SIGNATURE_ENDED, endedOn);
        }
        if (lastDay.isBefore(signedOn)) {
            throw Problem.of(ConventionProblem.END_BEFORE_SIGNATURE, lastDay, signedOn)
                    .at("/endedOn");
        }
        endedOn = lastDay;
        endReason = reason;
    }

    /** It was recorded in error: it never was, but stays told. */
    void annul(String reason, Instant now) {
        checkStands();
        annulledAt = now;
        annulledReason = reason;
    }

    private void checkStands() {
        if (!stands()) {
            throw Problem.of(ConventionProblem.SIGNATURE_ANNULLED);
        }
    }

    boolean stands() {
        return annulledAt == null;
    }

    boolean boundOn(LocalDate day) {
        return stands() && !day.isBefore(signedOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** Whether a signature on that day would be a second one beside this. */
    boolean bars(String otherSiren, LocalDate day) {
        return stands() && siren.equals(otherSiren) && (endedOn == null || !day.isAfter(endedOn));
    }

    UUID id() {
        return id;
    }

    String siren() {
        return siren;
    }

    String name() {
        return name;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    ConventionBody.PublishedSignatory published() {
        return new ConventionBody.PublishedSignatory(siret, siren, name, signedOn, endedOn);
    }

    View view() {
        return new View(id, siret, siren, name, signedOn, endedOn, endReason, !stands(), annulledReason);
    }

    /**
     * A signatory as it is answered.
     *
     * @param endedOn last day it is bound, null: still
     * @param annulled recorded in error, counted nowhere
     */
    @Schema(name = "SignatoryView")
    record View(
            UUID id,
            String siret,
            String siren,
            String name,
            LocalDate signedOn,
            LocalDate endedOn,
            String endReason,
            boolean annulled,
            String annulledReason) {}
}
