package fr.clausesociale.beneficiaries.retention;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param on the day on which the person was in contact, not in the future */
@Schema(name = "NotedContact")
record ContactRequest(@NotNull LocalDate on) {}
