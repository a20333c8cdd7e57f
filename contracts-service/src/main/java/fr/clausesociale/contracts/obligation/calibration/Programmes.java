package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The programmes that obligations may belong to: a list that can grow. */
@ApplicationScoped
public class Programmes {

    private final EntityManager database;
    private final Policies policies;

    Programmes(EntityManager database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    /** French names by code; belonging to none is no programme. */
    @SuppressWarnings("unchecked")
    public Map<String, String> labels() {
        List<Object[]> rows = database.createNativeQuery("select code, label from programme where code <> 'NONE'")
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Whether an obligation may name it; one may be of none (NONE). */
    public boolean has(String code) {
        return !database.createNativeQuery("select 1 from programme where code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** What the programme asks on a day where no share is named, or null. */
    public BigDecimal defaultShare(LocalDate day, String code, Contract contract) {
        return policies.about(List.of(contract.id()), Policy.PROGRAMME_SHARE)
                .decimal(day, Policy.PROGRAMME_SHARE, new PolicySubject(contract.id(), code, contract.territory()))
                .orElse(null);
    }
}
