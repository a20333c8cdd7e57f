package fr.clausesociale.contracts.contract;

import java.time.Instant;

/** A motive for which the buyer set no social condition, as it was recorded once; the last one is in force. */
public record DerogationFact(String motive, String article, Instant recordedAt) {}
