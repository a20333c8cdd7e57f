package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.contracts.contract.code.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was found wrong with one record, in the order of its fields. */
public final class Faults {

    private static final int LONGEST_ARGUMENT = 120;

    private final List<Warning> blocking = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** @param args what the sentence is filled with; what is quoted from the record is cut */
    public void add(DecpFault fault, String pointer, Object... args) {
        List<String> texts = Arrays.stream(args).map(Faults::shown).toList();
        (fault.blocking() ? blocking : warnings).add(new Warning(fault.name(), pointer, texts));
    }

    void addAll(Faults others) {
        blocking.addAll(others.blocking);
        warnings.addAll(others.warnings);
    }

    boolean has(DecpFault fault) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(fault.name()));
    }

    boolean block() {
        return !blocking.isEmpty();
    }

    public List<Warning> blocking() {
        return List.copyOf(blocking);
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    private static String shown(Object value) {
        String text = value == null ? "?" : String.valueOf(value);
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }
}
