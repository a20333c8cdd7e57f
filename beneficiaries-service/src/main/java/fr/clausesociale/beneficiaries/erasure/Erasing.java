package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.erased.Cause;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonym;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Removal;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.referral.ReferralRemoval;
import fr.clausesociale.beneficiaries.referral.ReferralRemoval.Removed;
import fr.clausesociale.beneficiaries.referral.file.ReferralColumns;
import fr.clausesociale.platform.http.StoredAnswers;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.imports.PersonalFiles;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Erases a person under all pseudonyms that stand for them, wherever something of them is kept here, and tells the others by
 * tombstones with the cause. Links stay, and facts that others recorded under the pseudonyms: they lead back to nobody any more.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class Erasing {

    private final Beneficiaries beneficiaries;
    private final Removal people;
    private final ReferralRemoval referrals;
    private final KnownDecisions decisions;
    private final KnownPlacements placements;
    private final PersonalFiles files;
    private final StoredAnswers answers;
    private final ErasedPseudonyms erased;
    private final Erasures erasures;
    private final ReferralColumns columns;
    private final BusinessClock clock;

    Erasing(
            Beneficiaries beneficiaries,
            Removal people,
            ReferralRemoval referrals,
            KnownDecisions decisions,
            KnownPlacements placements,
            PersonalFiles files,
            StoredAnswers answers,
            ErasedPseudonyms erased,
            Erasures erasures,
            ReferralColumns columns,
            BusinessClock clock) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.referrals = referrals;
        this.decisions = decisions;
        this.placements = placements;
        this.files = files;
        this.answers = answers;
        this.erased = erased;
        this.erasures = erasures;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * By somebody who answers for personal data.
     *
     * @param reason outlives the person here, so it must not name them
     * @throws Problem where the pseudonym stands for nobody, or the reason names somebody
     */
    ErasureView order(UUID pseudonym, ErasureRequest request, String by, String organisation) {
        List<Beneficiary> held = hold(pseudonym);
        if (held.isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (Mentions.in(request.reason(), identities(held))) {
            throw Problem.of(BeneficiariesProblem.REASON_NAMES_PERSON).at("/reason");
        }
        return erase(held, request.ground().cause(), request.reason().strip(), by, organisation);
    }

    /** Everybody behind the pseudonyms of one person, for whom nothing changes until the transaction ends. */
    private List<Beneficiary> hold(UUID pseudonym) {
        // in the order in which a referral is taken in: names first, then news, then the people
        referrals.hold(beneficiaries.list("id in ?1 order by id", beneficiaries.pseudonyms(pseudonym)));
        return people.hold(pseudonym);
    }

    private ErasureView erase(List<Beneficiary> held, Cause cause, String reason, String by, String organisation) {
        Instant now = clock.now();
        List<UUID> ids = held.stream().map(Beneficiary::id).toList();
        UUID id = Ids.next();
        List<ErasedPseudonym> gone = held.stream()
                .map(person -> new ErasedPseudonym(person.id(), id, cause, person.version() + 1, now))
                .toList();
        List<Identity> known = identities(held);
        List<Removed> removed = referrals.remove(ids, gone);
        people.remove(held, gone);
        decisions.forget(ids);
        placements.forget(ids);
        files.forget(
                new Mentions(columns, clock.today(), known, removed),
                removed.stream().map(Removed::id).toList());
        answers.forget(Stream.concat(ids.stream(), removed.stream().map(Removed::id))
                .map(UUID::toString)
                .toList());
        Erasure erasure = new Erasure(id, cause, reason, by, organisation, removed.size(), now);
        erasures.persist(erasure);
        erasures.flush();
        erased.persist(gone);
        return ErasureView.of(erasure, ids);
    }

    private static List<Identity> identities(List<Beneficiary> people) {
        return people.stream().map(Beneficiary::identity).toList();
    }
}
