package fr.clausesociale.platform.http.gate;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at the address and the headers that others read, before they do. A wish that cannot be read is none: such a language is passed over,
 * such a format too while another one is asked for, and where none is left nothing can be given (406). A body whose format
 * cannot be read is in none that is taken (415).
 */
@ApplicationScoped
class HeaderSyntax {

    /** The server itself takes longer ones, and ends the connection over what it takes. */
    private static final int LONGEST_URI = 8 * 1024;

    private static final int LARGEST_HEADERS = 16 * 1024;

    /** What most ask for, known to be readable. */
    private static final Set<String> USUAL = Set.of("application/json", "*/*", "application/json, */*");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETERS = "(\\s*;\\s*(?!q=)" + TOKEN + "=(" + TOKEN + "|\"[^\"]*+\"))*+";
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS + "\\s*;?\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\*/\\*|" + TOKEN + "/" + TOKEN + ")" + PARAMETERS
            + "(\\s*;\\s*q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)" + PARAMETERS + ")?");

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(context -> {
            HttpServerRequest request = context.request();
            languages(request.headers());
            if (request.uri().length() > LONGEST_URI) {
                context.fail(414);
            } else if (!readable(request.uri())) {
                context.fail(400);
            } else if (size(request.headers()) > LARGEST_HEADERS) {
                context.fail(431);
            } else if (!formats(request.headers())) {
                context.fail(406);
            } else if (!body(request.headers())) {
                context.fail(415);
            } else {
                context.next();
            }
        });
    }

    /** Whether every escape of it is one and no character stands in it that has to be escaped. */
    private static boolean readable(String uri) {
        if (isPlain(uri)) {
            return true;
        }
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Whether an address has only a path and a query of the commonest characters, none of which means anything else anywhere. */
    private static boolean isPlain(String uri) {
        for (int at = 0; at < uri.length(); at++) {
            char here = uri.charAt(at);
            boolean plain = here >= 'a' && here <= 'z'
                    || here >= 'A' && here <= 'Z'
                    || here >= '0' && here <= '9'
                    || "-._~/?&=".indexOf(here) >= 0;
            if (!plain) {
                return false;
            }
        }
        return uri.startsWith("/") && !uri.startsWith("//");
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size;
    }

    private static void languages(MultiMap headers) {
        String asked = headers.get("Accept-Language");
        if (asked != null) {
            try {
                Locale.LanguageRange.parse(asked);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                headers.remove("Accept-Language");
            }
        }
    }

    private static boolean formats(MultiMap headers) {
        List<String> asked = headers.getAll("Accept");
        if (asked.isEmpty() || asked.size() == 1 && USUAL.contains(asked.get(0))) {
            return true;
        }
        List<String> readable = asked.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
        if (readable.isEmpty()) {
            headers.remove("Accept");
            return true;
        }
        List<String> good = readable.stream()
                .filter(range -> RANGE.matcher(range).matches())
                .toList();
        headers.set("Accept", String.join(", ", good));
        return !good.isEmpty();
    }

    private static boolean body(MultiMap headers) {
        List<String> told = headers.getAll("Content-Type");
        return told.isEmpty()
                || told.size() == 1 && TYPE.matcher(told.get(0).strip()).matches();
    }
}
