package fr.clausesociale.platform.problem;

/**
 * A stable code of something that can go wrong, with its HTTP status. Each service lists its own in one enum; the
 * sentences stand in {@code messages/problems.properties} under the code's name, and the hint under {@code NAME.hint}.
 */
public interface ProblemCode {

    String name();

    /** The HTTP status that a request failing for this reason alone is answered with. */
    int status();
}
