package fr.clausesociale.platform.nomenclature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lists of codes that a service is shipped with: {@code nomenclatures/labels.tsv} on its class path, a line a code of
 * list, code, French and English, in the order to show. Without English a code reads in French.
 */
@ApplicationScoped
public class Nomenclatures {

    private static final String FILE = "nomenclatures/labels.tsv";

    private final Map<String, List<Row>> lists = load();

    private record Row(String code, String french, String english) {

        Label in(Locale locale) {
            return new Label(code, Locale.ENGLISH.equals(locale) && english != null ? english : french);
        }
    }

    public List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    /** The codes of a list in their order, none of a list that there is not. */
    public List<String> codes(String list) {
        return lists.getOrDefault(list, List.of()).stream().map(Row::code).toList();
    }

    /** @param locale as {@link fr.clausesociale.platform.problem.Messages#locale} finds it */
    public Optional<List<Label>> labels(String list, Locale locale) {
        return Optional.ofNullable(lists.get(list))
                .map(rows -> rows.stream().map(row -> row.in(locale)).toList());
    }

    private static Map<String, List<Row>> load() {
        Map<String, List<Row>> lists = new LinkedHashMap<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : Nomenclatures.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(FILE)) {
            if (in == null) {
                return lists;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                if (columns.length >= 3) {
                    lists.computeIfAbsent(columns[0], list -> new ArrayList<>())
                            .add(new Row(columns[1], columns[2], columns.length > 3 ? columns[3] : null));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return lists;
    }
}
