package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.BasisKind;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
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

    /** @param told null where none is */
    static Basis of(RoleRequest.BasisRequest told) {
        if (told == null) {
            return null;
        }
        Basis basis = new Basis();
        basis.kind = told.kind();
        basis.reference = told.reference();
        basis.until = told.until();
        return basis;
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
