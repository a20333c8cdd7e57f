package fr.clausesociale.contracts.contract.terms;

import java.util.List;
import java.util.TreeSet;

/**
 * By what contracts are looked at together, in the words of those who follow them.
 *
 * @param operation the operation (opération, projet) that the contract is part of; null for none
 * @param tags in alphabetical order, each once
 */
public record Grouping(String operation, List<String> tags) {

    public static final Grouping NONE = new Grouping(null, null);

    public Grouping {
        operation = operation == null || operation.isBlank() ? null : operation.strip();
        tags = tags == null
                ? List.of()
                : List.copyOf(new TreeSet<>(tags.stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList()));
    }
}
