package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which of its organisation's roles an account has; without territories, in all of the role's. */
@Embeddable
class AccountRight {

    @Enumerated(EnumType.STRING)
    private Capacity role;

    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    protected AccountRight() {}

    AccountRight(Capacity role, String kind, List<String> territories) {
        this.role = role;
        this.kind = kind;
        this.territories = territories;
    }

    Capacity role() {
        return role;
    }

    /** Null for every kind. */
    String kind() {
        return kind;
    }

    List<String> territories() {
        return territories;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountRight right
                && role == right.role
                && Objects.equals(kind, right.kind)
                && territories.equals(right.territories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, kind, territories);
    }
}
