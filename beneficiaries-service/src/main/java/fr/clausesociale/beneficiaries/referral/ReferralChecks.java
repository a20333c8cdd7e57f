package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.reach.Places;
import fr.clausesociale.beneficiaries.referral.declared.Criteria;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules that a referral of good shape may still break; all faults are told at once. */
@ApplicationScoped
class ReferralChecks {

    private static final int OLDEST = 110;

    private final BusinessClock clock;
    private final Places places;

    ReferralChecks(BusinessClock clock, Places places) {
        this.clock = clock;
        this.places = places;
    }

    /** What is not there is passed over: that it lacks is told where its shape is looked at. */
    void check(ReferralRequest request) {
        Faults faults = new Faults(clock.today());
        if (request.person() != null) {
            faults.person(request.person());
        }
        for (int i = 0; i < request.claims().size(); i++) {
            if (request.claims().get(i) != null) {
                faults.claim(request.claims().get(i), "/claims/" + i);
            }
        }
        if (request.informedOn() != null && request.informedOn().isAfter(faults.today)) {
            faults.add("/informedOn", BeneficiariesProblem.INFORMED_ON_IN_FUTURE, request.informedOn());
        }
        if (request.followedBy() != null && !Siret.isValid(request.followedBy())) {
            faults.add("/followedBy", BeneficiariesProblem.INVALID_SIRET);
        }
        faults.report();
    }

    private final class Faults {

        private final LocalDate today;
        private final List<Violation> found = new ArrayList<>();
        private BeneficiariesProblem first;

        private Faults(LocalDate today) {
            this.today = today;
        }

        private void person(ReferralRequest.ReferredPerson person) {
            if (person.birthDate() != null && person.birthDate().isAfter(today)) {
                add("/person/birthDate", BeneficiariesProblem.BIRTH_DATE_IN_FUTURE);
            } else if (person.birthDate() != null
                    && !person.birthDate().plusYears(OLDEST).isAfter(today)) {
                add("/person/birthDate", BeneficiariesProblem.BIRTH_DATE_IMPLAUSIBLE, OLDEST);
            }
            String commune = person.address() == null ? null : person.address().communeCode();
            if (commune != null && !places.isCommune(commune)) {
                add("/person/address/communeCode", BeneficiariesProblem.UNKNOWN_COMMUNE, commune);
            }
        }

        private void claim(ReferralRequest.DeclaredClaim claim, String pointer) {
            if (claim.criterion() != null && !Criteria.known(claim.criterion())) {
                add(
                        pointer + "/criterion",
                        BeneficiariesProblem.UNKNOWN_CRITERION,
                        claim.criterion(),
                        String.join(", ", Criteria.CODES));
            }
            period(claim.since(), claim.until(), pointer + "/until");
            ReferralRequest.DeclaredEvidence evidence = claim.evidence();
            if (evidence != null) {
                if (evidence.issuedOn() != null && evidence.issuedOn().isAfter(today)) {
                    add(pointer + "/evidence/issuedOn", BeneficiariesProblem.EVIDENCE_IN_FUTURE, evidence.issuedOn());
                }
                period(evidence.issuedOn(), evidence.validUntil(), pointer + "/evidence/validUntil");
            }
        }

        private void period(LocalDate from, LocalDate until, String pointer) {
            if (from != null && until != null && until.isBefore(from)) {
                add(pointer, BeneficiariesProblem.PERIOD_REVERSED, from);
            }
        }

        private void add(String pointer, BeneficiariesProblem code, Object... args) {
            first = first == null ? code : first;
            found.add(Violation.of(pointer, code, args));
        }

        private void report() {
            if (first != null) {
                throw Problem.of(first, found.get(0).args().toArray()).with(found);
            }
        }
    }
}
