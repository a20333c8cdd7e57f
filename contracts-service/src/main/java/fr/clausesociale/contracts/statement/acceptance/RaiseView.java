package fr.clausesociale.contracts.statement.acceptance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * More hours than were accepted that somebody asks for and nobody else has said yet.
 *
 * @param hours what is to stand instead
 * @param by SIRET of the organisation that asks for it
 */
@Schema(name = "HoursRaise")
public record RaiseView(
        UUID entryId, BigDecimal hours, String reason, Instant at, String by, List<Confirmation.View> confirmations) {}
