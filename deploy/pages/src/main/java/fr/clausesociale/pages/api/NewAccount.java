package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Somebody, or a machine, who is to act for an organisation: as it was keyed in, for the register to judge. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAccount(
        String issuer,
        String subject,
        String client,
        String name,
        String email,
        String purpose,
        String level,
        List<Right> rights,
        String until) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Right(String role, String kind, List<String> territories) {}
}
