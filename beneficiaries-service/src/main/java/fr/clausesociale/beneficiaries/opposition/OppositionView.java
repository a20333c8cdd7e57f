package fr.clausesociale.beneficiaries.opposition;

import java.time.Instant;
import java.util.UUID;

/** @param opposedSince null where the person does not oppose */
record OppositionView(UUID beneficiaryId, Instant opposedSince) {}
