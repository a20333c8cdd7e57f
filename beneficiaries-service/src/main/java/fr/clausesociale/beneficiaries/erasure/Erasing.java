package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.erased.Cause;
import fr.clausesociale.beneficiaries.erased.CompactedTopic;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonym;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.referral.file.ReferralColumns;
import fr.clausesociale.platform.http.StoredAnswers;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.imports.PersonalFiles;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Erases a person under all pseudonyms that stand for them, wherever something of them is kept here, and tells the others by
 * tombstones with the cause. Links stay, and facts that others recorded under the pseudonyms: they lead back to nobody any more.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class Erasing {

    private final Removal removal;
    private final PersonalFiles files;
    private final StoredAnswers answers;
    private final ErasedPseudonyms erased;
    private final Erasures erasures;
    private final ReferralColumns columns;
    private final Outbox outbox;
    private final BusinessClock clock;

    Erasing(
            Removal removal,
            PersonalFiles files,
            StoredAnswers answers,
            ErasedPseudonyms erased,
            Erasures erasures,
            ReferralColumns columns,
            Outbox outbox,
            BusinessClock clock) {
        this.removal = removal;
        this.files = files;
        this.answers = answers;
        this.erased = erased;
        this.erasures = erasures;
        this.columns = columns;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * By somebody who answers for personal data.
     *
     * @param reason outlives the person here, so it must not name them
     * @throws Problem where the pseudonym stands for nobody, or the reason names somebody
     */
    ErasureView order(UUID pseudonym, ErasureRequest request, String by, String organisation) {
        List<Beneficiary> held = removal.hold(pseudonym);
        if (held.isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (Mentions.in(request.reason(), identities(held))) {
            throw Problem.of(BeneficiariesProblem.REASON_NAMES_PERSON).at("/reason");
        }
        return erase(held, request.ground().cause(), request.reason().strip(), by, organisation);
    }

    /**
     * By the time that is over.
     *
     * @param last asked once nothing changes for the person any more, who stands before it under each pseudonym: whether it is
     */
    public void endOfRetention(UUID pseudonym, Predicate<List<Beneficiary>> last) {
        List<Beneficiary> held = removal.hold(pseudonym);
        if (!held.isEmpty() && last.test(held)) {
            erase(held, Cause.RETENTION_OVER, null, null, null);
        }
    }

    private ErasureView erase(List<Beneficiary> held, Cause cause, String reason, String by, String organisation) {
        Instant now = clock.now();
        List<UUID> ids = held.stream().map(Beneficiary::id).toList();
        UUID id = Ids.next();
        List<ErasedPseudonym> gone = held.stream()
                .map(person -> new ErasedPseudonym(person.id(), id, cause, person.version() + 1, now))
                .toList();
        List<Identity> known = identities(held);
        List<Removal.Referred> referrals = removal.referrals(held);
        removal.remove(held);
        files.forget(
                new Mentions(columns, clock.today(), known, referrals),
                referrals.stream().map(Removal.Referred::id).toList());
        answers.forget(Stream.concat(ids.stream(), referrals.stream().map(Removal.Referred::id))
                .map(UUID::toString)
                .toList());
        Erasure erasure = new Erasure(id, cause, reason, by, organisation, referrals.size(), now);
        erasures.persistAndFlush(erasure);
        erased.persist(gone);
        erased.flush();
        tell(gone);
        return ErasureView.of(erasure, ids);
    }

    private void tell(List<ErasedPseudonym> gone) {
        List<String> keys =
                gone.stream().map(one -> one.beneficiaryId().toString()).toList();
        for (CompactedTopic topic : CompactedTopic.values()) {
            outbox.forgetSetAside(topic.topic(), keys);
            gone.forEach(one -> outbox.publish(erased.tombstone(topic, one)));
        }
    }

    private static List<Identity> identities(List<Beneficiary> people) {
        return people.stream().map(Beneficiary::identity).toList();
    }
}
