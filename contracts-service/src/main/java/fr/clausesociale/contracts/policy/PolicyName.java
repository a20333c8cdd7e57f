package fr.clausesociale.contracts.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Arrays;

/** A name that values may be given to, with what they may be. */
@Entity
class PolicyName {

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private PolicyType type;

    private String[] allowed;
    private String description;

    protected PolicyName() {}

    boolean accepts(String value) {
        return type.accepts(value) && (allowed == null || Arrays.asList(allowed).contains(value));
    }

    PolicyType type() {
        return type;
    }

    String expected() {
        return allowed == null ? type.name() : String.join(", ", allowed);
    }

    String description() {
        return description;
    }
}
