package fr.clausesociale.beneficiaries.organisation.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists of {@code organisation/kinds.tsv}, in the order to show. */
@ApplicationScoped
public class Kinds {

    private static final String FILE = "organisation/kinds.tsv";
    private static final int COLUMNS = 7;

    private final Map<String, List<Kind>> lists = load();

    public Optional<Kind> find(String list, String code) {
        return of(list).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Empty where there is no such list. */
    List<Kind> of(String list) {
        return lists.getOrDefault(list, List.of());
    }

    List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    /** Codes of a list, as a sentence names them. */
    public String codes(String list) {
        return of(list).stream().map(Kind::code).collect(Collectors.joining(", "));
    }

    private static Map<String, List<Kind>> load() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try (InputStream in = (context != null ? context : Kinds.class.getClassLoader()).getResourceAsStream(FILE)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Kinds::read)
                    .collect(Collectors.groupingBy(Kind::list, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static Kind read(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns in " + FILE + ": " + line);
        }
        return new Kind(
                columns[0],
                columns[1],
                day(columns[2]),
                day(columns[3]),
                "yes".equals(columns[4]),
                columns[5],
                columns[6]);
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
