package fr.clausesociale.contracts.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Calls each list many times, one after the other, and prints a table of how long it took. */
class Timings {

    private static final int CALLS = Integer.getInteger("calls", 100);
    private static final double AIM = 50;
    private static final int WARM = Math.min(10, CALLS);

    /** @param items on the page; -1 where the answer is no list */
    private record Row(String what, double p50, double p99, int items) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Row> rows = new ArrayList<>();
    private double baseline;

    /** What the rest is held against: one contract read by its identifier. */
    void baseline(String token, String path) throws Exception {
        for (int i = 0; i < 5; i++) {
            baseline = measure("baseline", token, path, -1).p50();
        }
        System.out.printf("%n%-24s %-84s %5s %8s %8s %7s%n", "caller", "list", "items", "p50 ms", "p99 ms", "x base");
        System.out.printf(
                "%-24s %-84s %5s %8.1f%n", "baseline", path.replaceAll("[0-9a-f-]{36}", "{id}"), "", baseline);
    }

    void list(ListCaller caller, String path) throws Exception {
        JsonPath first = JsonPath.from(
                call(caller.token(), path.replace("&after=next", "")).body());
        boolean bare = first.get() instanceof List;
        String next = bare ? null : first.getString("next");
        String asked = path.replace("&after=next", next == null ? "" : "&after=" + next);
        Row row = measure(
                caller.label() + " " + path,
                caller.token(),
                asked,
                first.getList(bare ? "$" : "items").size());
        rows.add(row);
        System.out.printf(
                "%-24s %-84s %5d %8.1f %8.1f %7.1f %s%n",
                caller.label(),
                path.replaceAll("[0-9a-f-]{36}", "{id}"),
                row.items(),
                row.p50(),
                row.p99(),
                row.p50() / baseline,
                row.p99() <= AIM ? "ok" : "OVER");
    }

    void summary() {
        long over = rows.stream().filter(row -> row.p99() > AIM).count();
        long overUsually = rows.stream().filter(row -> row.p50() > AIM).count();
        Row worst = rows.stream().max(Comparator.comparingDouble(Row::p99)).orElseThrow();
        System.out.printf(
                "%d lists, page 50: %d over %.0f ms at p99 (%d at p50); worst p99 %.1f ms, p50 %.1f ms: %s%n",
                rows.size(), over, AIM, overUsually, worst.p99(), worst.p50(), worst.what());
    }

    private Row measure(String what, String token, String path, int items) throws Exception {
        for (int i = 0; i < WARM; i++) {
            call(token, path);
        }
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call(token, path);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Row(what, millis[CALLS / 2], millis[Math.max(0, CALLS * 99 / 100 - 1)], items);
    }

    private HttpResponse<String> call(String token, String path) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer;
    }
}
