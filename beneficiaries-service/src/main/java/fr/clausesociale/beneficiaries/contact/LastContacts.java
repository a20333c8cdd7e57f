package fr.clausesociale.beneficiaries.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** The last contacts of people apart from their referrals, which say themselves when they were made. In the caller's transaction. */
@ApplicationScoped
public class LastContacts {

    private final EntityManager database;

    LastContacts(EntityManager database) {
        this.database = database;
    }

    /** Somebody was in contact on a day; an earlier day than is known changes nothing, nor does who is not known. */
    public void happened(UUID pseudonym, LocalDate on) {
        database.createNativeQuery("insert into last_contact (beneficiary_id, contact_on)"
                        + " select id, :day from beneficiary where id = :person"
                        + " on conflict (beneficiary_id) do update set contact_on = excluded.contact_on"
                        + " where last_contact.contact_on < excluded.contact_on")
                .setParameter("person", pseudonym)
                .setParameter("day", on)
                .executeUpdate();
    }
}
