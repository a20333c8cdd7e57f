package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a page ended: the sort keys of its last row, opaque to who pages. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text) {
        try {
            String keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(keys.split(SEPARATOR, -1)));
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
