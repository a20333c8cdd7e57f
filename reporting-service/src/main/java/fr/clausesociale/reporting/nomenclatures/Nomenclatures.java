package fr.clausesociale.reporting.nomenclatures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists shipped with this release ({@code nomenclatures/labels.tsv}); the order is the one to show. */
@ApplicationScoped
class Nomenclatures {

    private final Map<String, List<Label>> lists = load();

    List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    Optional<List<Label>> labels(String list) {
        return Optional.ofNullable(lists.get(list));
    }

    private static Map<String, List<Label>> load() {
        Map<String, List<Label>> lists = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Nomenclatures.class.getResourceAsStream("/nomenclatures/labels.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                if (columns.length == 3) {
                    lists.computeIfAbsent(columns[0], list -> new ArrayList<>()).add(new Label(columns[1], columns[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
