package fr.clausesociale.contracts.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.obligation.calibration.Calibration;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.Progress;
import fr.clausesociale.contracts.obligation.share.DuePart;
import fr.clausesociale.contracts.shared.Annulment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An obligation as it is answered, with how it stands on the day asked.
 *
 * @param alerts what somebody should look at: HOLDER_NOT_OF_RESERVED_KIND (the article of a reserved contract does not name what
 *     the lot's holder is registered as), HOLDER_KIND_NOT_KNOWN (no register says what it is)
 */
public record ObligationView(
        UUID id,
        long version,
        UUID contractId,
        UUID lotId,
        String lot,
        List<Contractor> contractors,
        Modality modality,
        Basis basis,
        String programme,
        LocalDate from,
        Annulment annulment,
        Calibration.Result calibration,
        List<DuePart> parts,
        List<String> alerts,
        @JsonUnwrapped Progress progress) {

    static ObligationView of(
            Obligation o, Contract contract, Progress progress, List<String> alerts, Predicate<Part> own) {
        Lot lot = contract.lot(o.lotId()).orElse(new Lot(o.lotId(), null, null, null));
        return new ObligationView(
                o.id(),
                o.version(),
                o.contractId(),
                o.lotId(),
                lot.number(),
                lot.contractors(),
                o.modality(),
                o.basis(),
                o.programme(),
                o.from(),
                o.annulment(),
                o.calibration() == null ? null : o.calibration().result(),
                DuePart.of(contract.parts(), progress.due(), own),
                alerts,
                progress);
    }
}
