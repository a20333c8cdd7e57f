package fr.clausesociale.contracts.erasure;

import fr.clausesociale.contracts.intake.PersonErased;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.platform.http.StoredAnswers;
import fr.clausesociale.platform.imports.PersonalFiles;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes somebody who was erased out of the files of hours that are still kept, and out of answers kept to be given again: there they
 * may be called by an employer's reference, or in other words. The hours that were taken stay, by pseudonym.
 */
@ApplicationScoped
class ErasedWorkers {

    /** Before the references are deleted, by which records are found. */
    private static final int FIRST = 1;

    private final EntityManager database;
    private final Persons persons;
    private final PersonalFiles files;
    private final StoredAnswers answers;

    ErasedWorkers(EntityManager database, Persons persons, PersonalFiles files, StoredAnswers answers) {
        this.database = database;
        this.persons = persons;
        this.files = files;
        this.answers = answers;
    }

    void onErased(@Observes @Priority(FIRST) PersonErased erased) {
        List<Object[]> placements = database.createNativeQuery(
                        "select p.id, r.employer_siren, r.reference from placement p"
                                + " left join placement_reference r on r.placement_id = p.id"
                                + " where p.beneficiary_id = any (cast(:people as uuid[]))",
                        Object[].class)
                .setParameter("people", persons.aliases(erased.beneficiaryId()).toArray(UUID[]::new))
                .getResultList();
        if (placements.isEmpty()) {
            return;
        }
        Set<UUID> ids = new HashSet<>();
        Set<WorkerMentions.Called> called = new HashSet<>();
        for (Object[] row : placements) {
            ids.add((UUID) row[0]);
            if (row[2] != null) {
                called.add(new WorkerMentions.Called((String) row[1], (String) row[2]));
            }
        }
        files.forget(new WorkerMentions(ids, called), ids);
        answers.forget(ids.stream().map(UUID::toString).toList());
    }
}
