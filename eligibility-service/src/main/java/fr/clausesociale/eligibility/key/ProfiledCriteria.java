package fr.clausesociale.eligibility.key;

import java.util.List;

/**
 * The criteria that a decision relies on, as they go into a history that nobody can change.
 *
 * @param open those that tell nothing of health, offences or social care
 * @param sealed the others, with commas, under the person's own key; null where there are none
 */
public record ProfiledCriteria(List<String> open, String sealed) {}
