package fr.clausesociale.contracts.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What was recorded of the PASS IAE of people. */
@ApplicationScoped
public class Passes {

    private final Session session;
    private final Persons persons;

    Passes(Session session, Persons persons) {
        this.session = session;
        this.persons = persons;
    }

    /** Each PASS of a person of which something was recorded, under whichever pseudonym. */
    public List<Pass> of(UUID beneficiaryId) {
        List<Object[]> rows = session.createNativeQuery(
                        "select distinct on (pass_start) pass_start, ends_on from pass_copy"
                                + " where beneficiary_id = any (cast(:people as uuid[]))"
                                + " order by pass_start, recorded_at desc, id desc",
                        Object[].class)
                .addScalar("pass_start", LocalDate.class)
                .addScalar("ends_on", LocalDate.class)
                .setParameter("people", persons.aliases(beneficiaryId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new Pass((LocalDate) row[0], (LocalDate) row[1]))
                .toList();
    }

    /** @param owner whom it belongs to, whichever pseudonym it names */
    void keep(PassPublished told, UUID owner) {
        session.createNativeQuery("insert into pass_copy (id, beneficiary_id, pass_start, ends_on, recorded_at)"
                        + " values (:id, :person, :start, :end, :at) on conflict (id) do nothing")
                .setParameter("id", told.changeId())
                .setParameter("person", owner)
                .setParameter("start", told.passStart())
                .setParameter("end", told.endsOn())
                .setParameter("at", told.recordedAt())
                .executeUpdate();
    }
}
