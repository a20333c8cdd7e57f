package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Why a service did not do what was asked (RFC 9457), in the words that it chose for whoever asked.
 *
 * @param errors every fault with its place in what was sent
 * @param traceId to ask the service's operators about
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Refusal(
        int status, String title, String detail, String code, String hint, List<Fault> errors, String traceId) {

    /** @param pointer place in the body that was sent, or the name of a parameter */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fault(String pointer, String code, String message, String hint) {}

    public Refusal {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** Of what can be told without asking a service. */
    public static Refusal said(String detail, String hint) {
        return new Refusal(422, detail, detail, "INVALID", hint, List.of(), null);
    }

    /** Of a service that gave no answer, or none that can be read. */
    static Refusal silent(int status) {
        return new Refusal(
                status,
                "Service indisponible",
                "Le service ne répond pas pour le moment.",
                "UNAVAILABLE",
                "Rien n'a été perdu de ce qui était enregistré. Réessayez dans quelques minutes.",
                List.of(),
                null);
    }
}
