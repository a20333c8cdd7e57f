package fr.clausesociale.platform.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The regions until the end of 2015 that were joined since, by their codes of then: to the present region that holds them. */
final class FormerRegions {

    private static final String RESOURCE = "/geography/regions-before-2016.csv";

    static final Map<String, String> PRESENT = read();

    private FormerRegions() {}

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FormerRegions.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
