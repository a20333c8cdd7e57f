package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.calibration.CalibrationRequest;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An obligation to add to a contract.
 *
 * @param lot number of the lot; may be left out where the contract has one
 * @param programme null: none
 * @param from null: from notification
 * @param until null: to the end of the contract
 * @param calibration what the figure was computed from and why another was retained
 */
record ObligationRequest(
        @GivenNumber @Size(max = 40) String lot,
        @NotNull Modality modality,
        @Valid Basis basis,
        @Size(max = 40) String programme,
        LocalDate from,
        LocalDate until,
        @Valid CalibrationRequest calibration) {}
