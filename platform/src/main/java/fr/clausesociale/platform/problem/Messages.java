package fr.clausesociale.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The sentences for problem codes: French, and English for who asks for it. Read from every
 * {@code messages/problems.properties} (and {@code problems_en.properties}) on the class path; a service's file may not
 * redefine a code of another.
 */
@ApplicationScoped
public class Messages {

    private final Map<String, String> french = load("messages/problems.properties");
    private final Map<String, String> english = load("messages/problems_en.properties");

    /** The sentence of a code, filled with its arguments; the code itself where no sentence is known. */
    public String message(Locale locale, String code, Object... args) {
        String pattern = find(locale, code);
        return pattern == null ? code : format(locale, pattern, args);
    }

    /** What to do about it, or null where nothing useful can be said. */
    public String hint(Locale locale, String code, Object... args) {
        String pattern = find(locale, code + ".hint");
        return pattern == null ? null : format(locale, pattern, args);
    }

    /** The language for a request: English where preferred to French, French otherwise. */
    public static Locale locale(List<Locale> accepted) {
        for (Locale locale : accepted) {
            if ("fr".equals(locale.getLanguage()) || "*".equals(locale.getLanguage())) {
                return Locale.FRENCH;
            }
            if ("en".equals(locale.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.FRENCH;
    }

    private String find(Locale locale, String key) {
        String pattern = Locale.ENGLISH.equals(locale) ? english.get(key) : null;
        return pattern != null ? pattern : french.get(key);
    }

    private static String format(Locale locale, String pattern, Object... args) {
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(args)
                        .map(arg -> EchoedInput.argument(arg, locale))
                        .toArray());
    }

    static Map<String, String> load(String resource) {
        Map<String, String> all = new TreeMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Enumeration<URL> files = (loader != null ? loader : Messages.class.getClassLoader()).getResources(resource);
            for (URL file : Collections.list(files)) {
                Properties properties = new Properties();
                try (InputStream in = file.openStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                properties.forEach((key, text) -> {
                    String other = all.putIfAbsent((String) key, (String) text);
                    if (other != null && !other.equals(text)) {
                        throw new IllegalStateException("Two sentences for " + key + " in " + resource);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return all;
    }
}
