package fr.clausesociale.contracts.placement.course;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An end that the employer told: it holds once the facilitator has confirmed it.
 *
 * @param exit what came after, by its code
 * @param by SIRET of who told it
 * @param refusal why a facilitator set it aside, or null while it waits
 */
public record AnnouncedEnd(LocalDate endedOn, String exit, Instant at, String by, String refusal) {

    public AnnouncedEnd refused(String why) {
        return new AnnouncedEnd(endedOn, exit, at, by, why);
    }
}
