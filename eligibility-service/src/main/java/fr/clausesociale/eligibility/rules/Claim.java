package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is said of a person's situation, and what shows it.
 *
 * @param id the claim as its declarer knows it
 * @param criterion code of a criterion of the rule set
 * @param since first day of the situation (for a jobseeker: of registration), or null
 * @param until last day of the situation, or null where no end is known
 * @param evidence what was seen (pièce justificative), or null
 * @param certified whether who declares it may certify it: an authorised prescriber, a facilitator or the person's SIAE
 */
public record Claim(UUID id, String criterion, LocalDate since, LocalDate until, Evidence evidence, boolean certified) {

    /** One that is certified, as nearly all are. */
    public Claim(UUID id, String criterion, LocalDate since, LocalDate until, Evidence evidence) {
        this(id, criterion, since, until, evidence, true);
    }

    /**
     * @param kind code of the document, never judged: what counts is that a prescriber saw one
     * @param issuedOn day it was issued
     * @param validUntil last day it is good for, or null where it says none
     */
    public record Evidence(String kind, LocalDate issuedOn, LocalDate validUntil) {}
}
