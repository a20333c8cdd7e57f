package fr.clausesociale.platform.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One fault in a request and its place.
 *
 * @param pointer JSON pointer into the body ({@code /lots/0/number}) or name of a parameter
 * @param code stable code, also the key of its sentence
 * @param args what the sentence is filled with
 * @param hint null for the one of the code
 * @param message a sentence that is already there (from a declared constraint), or null to look it up by code
 */
public record Violation(String pointer, String code, List<Object> args, String message, Hint hint) {

    /** What to do about it, where that depends on more than the code: the key of a sentence and what it is filled with. */
    record Hint(String key, List<Object> args) {}

    public static Violation of(String pointer, ProblemCode code, Object... args) {
        return new Violation(pointer, code.name(), Collections.unmodifiableList(Arrays.asList(args)), null, null);
    }

    static Violation said(String pointer, ProblemCode code, String message) {
        return new Violation(pointer, code.name(), List.of(), message, null);
    }

    /** The same with another hint than that of its code; a null key leaves it. */
    public Violation hinted(String key, Object... filled) {
        return key == null ? this : new Violation(pointer, code, args, message, new Hint(key, List.of(filled)));
    }
}
