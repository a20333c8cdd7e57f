package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A list read to its end as a tool reads it: each page from the cursor of the one before. */
public record AllPages(List<JsonPath> pages) {

    /** @param path with its filters and the size of a page */
    public static AllPages of(Supplier<RequestSpecification> caller, String path) {
        return of(caller, path, null);
    }

    /** @param after where to begin, null for the beginning */
    public static AllPages of(Supplier<RequestSpecification> caller, String path, String after) {
        List<JsonPath> pages = new ArrayList<>();
        String next = after;
        do {
            Response answer = caller.get()
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get(path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonPath page = answer.jsonPath();
            pages.add(page);
            next = page.getString("next");
        } while (next != null);
        return new AllPages(pages);
    }

    public List<String> ids() {
        return each("items.id");
    }

    /** A field of every row, in their order: {@code items.id}. */
    public List<String> each(String field) {
        return pages.stream()
                .flatMap(page -> page.getList(field, String.class).stream())
                .toList();
    }

    /** Where to go on later, told at the end of a feed of changes. */
    public String resume() {
        return pages.get(pages.size() - 1).getString("resume");
    }
}
