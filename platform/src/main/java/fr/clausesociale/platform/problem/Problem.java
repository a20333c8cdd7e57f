package fr.clausesociale.platform.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A request that cannot be fulfilled, said in the terms of the domain; answered as problem details in one place. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Object> args;
    private final transient List<Violation> violations;

    private Problem(ProblemCode code, List<Object> args, List<Violation> violations) {
        super(code.name() + (args.isEmpty() ? "" : " " + args), null, false, true);
        this.code = code;
        this.args = args;
        this.violations = violations;
    }

    public static Problem of(ProblemCode code, Object... args) {
        return new Problem(code, Collections.unmodifiableList(Arrays.asList(args)), List.of());
    }

    /** Names the place of the fault, as a JSON pointer or a parameter's name. */
    public Problem at(String pointer) {
        return new Problem(code, args, List.of(Violation.of(pointer, code, args.toArray())));
    }

    /** Lists every fault found, each with its place. */
    public Problem with(List<Violation> found) {
        return new Problem(code, args, List.copyOf(found));
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }
}
