package fr.clausesociale.contracts.placement.course;

import java.time.LocalDate;

/**
 * Where somebody stands some months after the end of a placement, as told to who asked.
 *
 * @param months the horizon
 * @param situation by its code, as of an exit; {@link #UNKNOWN} where nobody answered
 * @param exitClass how the situation was judged by the rule in force on the day it was asked for; null where unknown
 * @param askedOn day
 * @param askedBy SIRET of the organisation that asked
 */
public record FollowUp(int months, String situation, ExitClass exitClass, LocalDate askedOn, String askedBy) {

    /** Somebody asked, and learnt nothing: an answer like any other. */
    public static final String UNKNOWN = "UNKNOWN";

    /**
     * A horizon as it is told: when it is due, and what was answered.
     *
     * @param answer null while nobody has asked
     */
    public record Due(int months, LocalDate dueOn, FollowUp answer) {

        /** Without an answer of a later day. @param last null: to this day */
        public Due answeredUntil(LocalDate last) {
            boolean later = answer != null && last != null && answer.askedOn().isAfter(last);
            return later ? new Due(months, dueOn, null) : this;
        }
    }
}
