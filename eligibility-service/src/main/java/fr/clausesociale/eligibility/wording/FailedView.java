package fr.clausesociale.eligibility.wording;

import fr.clausesociale.eligibility.rules.Reason;

/** A criterion that is not met, and why. */
public record FailedView(String criterion, Reason reason, String message) {}
