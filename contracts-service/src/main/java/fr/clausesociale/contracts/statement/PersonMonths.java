package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.intake.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;

/** What one person worked in one month over all obligations: one hour counts once. */
@ApplicationScoped
class PersonMonths {

    private final EntityManager database;
    private final Persons persons;

    PersonMonths(EntityManager database, Persons persons) {
        this.database = database;
        this.persons = persons;
    }

    /** Makes every other acceptance for these people and this month wait; always in one order, so that none wait in a ring. */
    void hold(Collection<UUID> beneficiaries, YearMonth month) {
        beneficiaries.stream().map(persons::present).distinct().sorted().forEach(person -> {
            database.createNativeQuery("insert into person_month (beneficiary_id, month) values (:person, :month)"
                            + " on conflict (beneficiary_id, month) do update set month = excluded.month")
                    .setParameter("person", person)
                    .setParameter("month", month.atDay(1))
                    .executeUpdate();
        });
    }

    /** Accepted hours of the month, whatever obligation and pseudonym. */
    BigDecimal accepted(UUID beneficiary, YearMonth month) {
        return database.createQuery(
                        "select coalesce(sum(e.hours), 0) from HoursEntry e"
                                + " where e.beneficiaryId in :aliases and e.month = :month",
                        BigDecimal.class)
                .setParameter("aliases", persons.aliases(beneficiary))
                .setParameter("month", month.atDay(1))
                .getSingleResult();
    }
}
