package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import java.util.UUID;

/** Who enters hours: the employer itself, the lead contractor of the lot, or the facilitator. */
public record DeclarationAuthor(Actor actor, boolean company, boolean facilitator) {

    public static DeclarationAuthor of(Caller caller) {
        return new DeclarationAuthor(caller.actor(), caller.is(Roles.COMPANY), caller.is(Roles.FACILITATOR));
    }

    /** What stood in another system is taken over by who looks after the hours: an employer tells what was worked. */
    public boolean mayTell(HoursOrigin origin) {
        return origin != HoursOrigin.TAKEN_OVER || facilitator;
    }

    public boolean mayEnter(Contract contract, UUID lotId, String employerSiren) {
        String siren = Siret.siren(actor.organisation());
        boolean own = company && employerSiren.equals(siren);
        boolean lead = company
                && contract.lot(lotId).stream()
                        .flatMap(lot -> lot.contractors().stream())
                        .filter(c -> c.role() == ContractorRole.LEAD)
                        .map(Contractor::siren)
                        .anyMatch(holder -> holder != null && holder.equals(siren));
        return own || lead || facilitator;
    }
}
