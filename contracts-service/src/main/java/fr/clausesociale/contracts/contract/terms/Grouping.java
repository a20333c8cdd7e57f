package fr.clausesociale.contracts.contract.terms;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * By what contracts are looked at together, in the words of those who follow them.
 *
 * @param operation the operation (opération, projet) that the contract is part of; null for none
 * @param tags in alphabetical order, each once
 */
@Embeddable
public record Grouping(
        String operation, @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags) {

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

    Grouping chosen(Grouping known, FactChoice choice) {
        return new Grouping(
                choice.between("operation", operation, known.operation), choice.between("tags", tags, known.tags));
    }
}
