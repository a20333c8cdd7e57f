package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a page ended: the sort keys of its last row, opaque to who pages. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "&";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    public String encode() {
        String joined = keys.stream()
                .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Arrays.stream(joined.split(SEPARATOR, -1))
                    .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    public String string(int index) {
        if (index >= keys.size()) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
        return keys.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(string(index));
        } catch (NumberFormatException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(string(index));
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(string(index));
        } catch (DateTimeException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    public LocalDate date(int index) {
        try {
            return LocalDate.parse(string(index));
        } catch (DateTimeException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }
}
