package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two parameters of every list, to be taken as a {@code @BeanParam}. */
public class Paging {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @QueryParam("after")
    @Parameter(description = "Curseur de la page suivante, tel que rendu dans « next »")
    String after;

    @QueryParam("limit")
    @Parameter(description = "Nombre d'éléments par page, 50 par défaut, 500 au plus")
    String limit;

    public int limit() {
        if (limit == null || limit.isBlank()) {
            return DEFAULT_LIMIT;
        }
        String told = limit.trim();
        // digits of other scripts are digits to a library
        int asked = told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
        if (asked >= 1 && asked <= MAX_LIMIT) {
            return asked;
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER, "limit", limit).at("limit");
    }

    /** Where the page before ended, or null for the first page. */
    public Cursor after() {
        return after == null || after.isBlank() ? null : Cursor.decode(after);
    }

    /** The page with its {@code Link: rel="next"}, filters kept. */
    public static Response answer(UriInfo uri, Page<?> page) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
