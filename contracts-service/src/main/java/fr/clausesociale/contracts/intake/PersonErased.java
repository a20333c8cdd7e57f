package fr.clausesociale.contracts.intake;

import java.util.UUID;

/** The identity behind a pseudonym is gone: what only served to know the person goes with it. Told inside the transaction. */
public record PersonErased(UUID beneficiaryId) {}
