package fr.clausesociale.contracts.contract.fact;

import java.time.Instant;

/** A motive for which the buyer set no social condition, as it was recorded once; the last one is in force. */
public record DerogationFact(String motive, String article, Instant recordedAt) {}
