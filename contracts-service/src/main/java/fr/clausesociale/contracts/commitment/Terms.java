package fr.clausesociale.contracts.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a promise says.
 *
 * @param lotId null: the whole contract
 * @param lot number of the lot
 * @param quantity null where there is no figure to reach
 * @param proofExpected what would show that it was kept
 * @param programme null: none
 */
@Embeddable
@Schema(name = "CommitmentTerms")
record Terms(
        UUID lotId,
        String lot,
        BigDecimal quantity,
        @Enumerated(EnumType.STRING) Unit unit,
        String description,
        String proofExpected,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) CommitmentSource source,
        String programme) {}
