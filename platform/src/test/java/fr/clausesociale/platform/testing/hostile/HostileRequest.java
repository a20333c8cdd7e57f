package fr.clausesociale.platform.testing.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is about to be sent, and what was changed about it. */
final class HostileRequest {

    final ApiDocument.Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body;
    String token;
    String mutation = "valid";

    HostileRequest(ApiDocument.Operation operation) {
        this.operation = operation;
    }

    void body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Path and query, encoded already. */
    String target() {
        String target = operation.path();
        for (Map.Entry<String, String> step : path.entrySet()) {
            target = target.replace("{" + step.getKey() + "}", step.getValue());
        }
        StringBuilder told = new StringBuilder(target);
        query.forEach((name, value) -> told.append(told.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return told.toString();
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        String target = target();
        return operation.verb() + " " + target.substring(0, Math.min(target.length(), 200)) + " [" + mutation + "] "
                + headers.toString().substring(0, Math.min(headers.toString().length(), 200)) + " "
                + sent.substring(0, Math.min(sent.length(), 300));
    }
}
