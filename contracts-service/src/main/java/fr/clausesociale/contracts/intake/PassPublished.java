package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of {@code eligibility.pass.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PassPublished(UUID changeId, UUID beneficiaryId, LocalDate passStart, LocalDate endsOn, Instant recordedAt) {}
