package fr.clausesociale.contracts.commitment;

import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A promise to record, or to be told anew.
 *
 * @param lot number of the lot; null: the whole contract
 * @param unit null: the usual one of the kind
 * @param reason why it is told anew; of no use on first recording
 * @param effectiveOn day from which new terms hold, null: today; of no use on first recording
 */
record CommitmentRequest(
        @NotNull CommitmentKind kind,
        @GivenNumber @Size(max = 40) String lot,
        @Positive @Digits(integer = 10, fraction = 2) BigDecimal quantity,
        Unit unit,
        @NotBlank @Size(max = 2000) String description,
        @NotBlank @Size(max = 1000) String proofExpected,
        LocalDate dueOn,
        @NotNull CommitmentSource source,
        @Size(max = 40) String programme,
        @Reason @Size(max = 1000) String reason,
        LocalDate effectiveOn) {}
