package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A whole file taken in, and what that took.
 *
 * @param received seconds until it was received, within all of them
 * @param cpu seconds that this process worked meanwhile, whatever else the machine did; the database aside
 * @param heapBefore MB; near enough to see, beside the most, whether the heap grows with the file
 */
public record MeasuredImport(String id, double received, double seconds, double cpu, long heapBefore, long heapMost) {

    /** @param query of the import, its kind and mode */
    public static MeasuredImport of(String query, String type, Path file, String token, int records)
            throws IOException, InterruptedException {
        System.gc();
        long before = used();
        long most = before;
        double worked = worked();
        long start = System.nanoTime();
        JsonPath read = sent(query, type, file, token);
        double received = (System.nanoTime() - start) / 1e9;
        String id = read.getString("id");
        while (!read.getString("status").matches("DONE|FAILED")) {
            Thread.sleep(200);
            most = Math.max(most, used());
            read = RestAssured.given()
                    .noFilters()
                    .auth()
                    .oauth2(token)
                    .get("/v1/imports/" + id)
                    .jsonPath();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(read.getLong("created")).as(read.prettify()).isEqualTo(records);
        return new MeasuredImport(id, received, seconds, worked() - worked, before, most);
    }

    private static double worked() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static long used() {
        Runtime heap = Runtime.getRuntime();
        return (heap.totalMemory() - heap.freeMemory()) >> 20;
    }

    /** The import as it is received, its file read from the disk while it is sent. */
    public static JsonPath sent(String query, String type, Path file, String token)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/v1/imports?" + query))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", type)
                                .timeout(Duration.ofMinutes(5))
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonPath.from(answer.body());
    }
}
