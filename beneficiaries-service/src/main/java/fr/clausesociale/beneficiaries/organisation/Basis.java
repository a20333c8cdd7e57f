package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.BasisKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The law or the agreement (convention) that an organisation acts on, and until when. */
@Embeddable
class Basis {

    @Enumerated(EnumType.STRING)
    @Column(name = "basis_kind")
    private BasisKind kind;

    @Column(name = "basis_reference")
    private String reference;

    @Column(name = "basis_until")
    private LocalDate until;

    protected Basis() {}

    Basis(BasisKind kind, String reference, LocalDate until) {
        this.kind = kind;
        this.reference = reference;
        this.until = until;
    }

    BasisKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    LocalDate until() {
        return until;
    }
}
