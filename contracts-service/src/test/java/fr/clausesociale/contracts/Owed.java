package fr.clausesociale.contracts;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;

/** What is owed on a contract: told, changed by dated entries and read, over HTTP. */
public final class Owed {

    private Owed() {}

    /** The identifier of an obligation as it is told. */
    public static String obligation(String contract, String told) {
        return Api.created(Api.facilitator().body(told).post("/v1/contracts/" + contract + "/obligations"))
                .jsonPath()
                .getString("id");
    }

    /** @param figures fields beside kind, day and reason, each with a comma after it */
    public static Response enter(
            RequestSpecification caller, String obligation, String kind, LocalDate on, String figures) {
        return caller.body("{\"kind\":\"%s\",\"effectiveOn\":\"%s\",%s\"reason\":\"motif selon le dossier\"}"
                        .formatted(kind, on, figures))
                .post("/v1/obligations/" + obligation + "/entries");
    }

    public static String due(String obligation, LocalDate on) {
        return read(obligation, on, "due");
    }

    public static String until(String obligation, LocalDate on) {
        return read(obligation, on, "until");
    }

    private static String read(String obligation, LocalDate on, String field) {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "?on=" + on))
                .jsonPath()
                .getString(field);
    }
}
