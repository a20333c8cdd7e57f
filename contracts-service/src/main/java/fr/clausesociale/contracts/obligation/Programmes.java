package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The programmes that obligations may belong to: a list that can grow. */
@ApplicationScoped
class Programmes {

    private final EntityManager database;
    private final Policies policies;

    Programmes(EntityManager database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    boolean has(String code) {
        return !database.createNativeQuery("select 1 from programme where code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** What the programme asks on a day where no share is named, or null. */
    BigDecimal defaultShare(LocalDate day, String code, Contract contract) {
        return policies.about(List.of(contract.id()), Policy.PROGRAMME_SHARE)
                .decimal(day, Policy.PROGRAMME_SHARE, new PolicySubject(contract.id(), code, contract.territory()))
                .orElse(null);
    }
}
