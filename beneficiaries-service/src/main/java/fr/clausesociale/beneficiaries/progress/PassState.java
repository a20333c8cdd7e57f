package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of the course of a PASS IAE as eligibility-service tells it, as far as it is read here. */
public record PassState(UUID changeId, UUID beneficiaryId, LocalDate passStart, Instant recordedAt) {}
