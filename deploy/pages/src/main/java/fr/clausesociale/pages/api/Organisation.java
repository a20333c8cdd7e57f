package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An organisation of the register, with its accounts where they may be seen. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Organisation(String siret, String name, List<Role> roles, List<Account> accounts, long version) {

    public Organisation {
        roles = roles == null ? List.of() : roles;
        accounts = accounts == null ? List.of() : accounts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Role(String role, String kind, List<String> territories, LocalDate from, LocalDate until) {

        /** Role and kind, as they are told together in a form. */
        public String code() {
            return kind == null ? role : role + "|" + kind;
        }

        public boolean endedOn(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    /** @param rights of the organisation's roles those that it has */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Account(
            UUID id,
            String kind,
            String issuer,
            String subject,
            String client,
            String name,
            String email,
            String purpose,
            String level,
            List<Role> rights,
            LocalDate from,
            LocalDate until,
            Instant withdrawnAt) {

        public boolean person() {
            return "PERSON".equals(kind);
        }

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        public boolean endedOn(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }
}
