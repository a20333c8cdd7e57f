package fr.clausesociale.contracts.placement.course;

/** How the situation after a placement is judged: values of {@code exit.class} by situation. */
public enum ExitClass {
    /** Lasting employment (emploi durable). */
    LASTING,
    /** Employment in transition. */
    TRANSITION,
    /** Another positive way out, as a training. */
    POSITIVE,
    OTHER
}
