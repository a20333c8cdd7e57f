package fr.clausesociale.contracts.contract.code;

import java.util.List;

/**
 * A fault of the source that did not keep the contract out; a facilitator lists and clears it.
 *
 * @param code stable code, its sentence is in the problem messages
 * @param pointer place in the published record
 * @param args what the sentence is filled with
 */
public record Warning(String code, String pointer, List<String> args) {

    public Warning {
        args = args == null ? List.of() : List.copyOf(args);
    }

    /** Whether it is the same fault of the same value, wherever that stands in its list. */
    public boolean saysTheSame(Warning other) {
        return code.equals(other.code) && args.equals(other.args) && place().equals(other.place());
    }

    private String place() {
        return args.isEmpty() || pointer == null ? String.valueOf(pointer) : pointer.replaceAll("/\\d+", "/*");
    }
}
