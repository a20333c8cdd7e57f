package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who holds a lot, alone or in a consortium (titulaire, cotraitant, sous-traitant).
 *
 * @param id as published, valid or not
 * @param from first day in this part, null: from notification
 * @param until last day in this part, null: to the end; a successor's own entry begins the day after
 */
public record Contractor(
        @NotBlank @GivenNumber @Size(max = 60) String id,
        IdType idType,
        @Size(max = 300) String name,
        ContractorRole role,
        LocalDate from,
        LocalDate until) {

    public Contractor {
        id = id == null ? null : id.replace(" ", "");
        idType = idType == null ? IdType.SIRET : idType;
        role = role == null ? ContractorRole.LEAD : role;
    }

    /** Whether the identifier is what its register would give. Other registers than SIRENE are not checked. */
    public boolean valid() {
        return idType != IdType.SIRET || Siret.isValid(id);
    }

    /** The legal unit, or null where the register knows none. */
    public String siren() {
        return idType == IdType.SIRET && Siret.isValid(id) ? Siret.siren(id) : null;
    }

    public boolean heldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it came on the day after the other left. */
    public boolean comesAfter(Contractor former) {
        return former.until != null && former.until.plusDays(1).equals(from);
    }

    public Contractor called(String otherName) {
        return new Contractor(id, idType, otherName, role, from, until);
    }

    public Contractor leaving(LocalDate lastDay) {
        return new Contractor(id, idType, name, role, from, lastDay);
    }

    /** In the part of who left. */
    public Contractor joining(ContractorRole part, LocalDate firstDay) {
        return new Contractor(id, idType, name, part, firstDay, null);
    }
}
