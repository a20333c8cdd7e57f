package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.platform.identifier.Siret;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A holder's time on a lot. The same organisation may come back in another part: each time is one holding.
 *
 * @param place its place in the published order
 */
record Holding(int place, Contractor who) {

    boolean on(LocalDate day) {
        return who.heldOn(day);
    }

    boolean during(YearMonth month) {
        return !startsAfter(month.atEndOfMonth()) && !endedBefore(month.atDay(1));
    }

    boolean startsAfter(LocalDate day) {
        return who.from() != null && who.from().isAfter(day);
    }

    boolean endedBefore(LocalDate day) {
        return who.until() != null && who.until().isBefore(day);
    }

    /** Whether any day lies in it. */
    boolean real() {
        return who.from() == null || !endedBefore(who.from());
    }

    /** A subcontractor answers to a holder, not to the buyer. */
    boolean ofConsortium() {
        return who.role() != ContractorRole.SUBCONTRACTOR;
    }

    boolean is(String id) {
        return who.id().equals(id);
    }

    boolean ofUnitOf(String siret) {
        return who.siren() != null && Siret.isValid(siret) && who.siren().equals(Siret.siren(siret));
    }
}
