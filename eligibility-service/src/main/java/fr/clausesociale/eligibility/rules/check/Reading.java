package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Pass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The one way for a check to learn something of the person, of the claim it judges, of other claims and of its own parameters. */
public final class Reading {

    /** What a check may ask about other criteria of the rule set. */
    public interface Others {

        /** The claims to a criterion, each to be read as the present one is. */
        List<Reading> claims(String criterion, Set<String> used);

        /** Whether a criterion is met by itself, whatever was asked of it before. */
        boolean met(String criterion, Set<String> used);
    }

    private final Basis basis;
    private final Facts facts;
    private final Claim claim;
    private final String claimName;
    private final String rule;
    private final Others others;
    private final Set<String> used;

    /**
     * @param claimName how facts of the claim are called: {@code claims/…}
     * @param rule how parameters of the check are called: {@code criteria/DELD}
     * @param used is told the name of everything that is read
     */
    public Reading(
            Basis basis, Facts facts, Claim claim, String claimName, String rule, Others others, Set<String> used) {
        this.basis = basis;
        this.facts = facts;
        this.claim = claim;
        this.claimName = claimName;
        this.rule = rule;
        this.others = others;
        this.used = used;
    }

    /** The same claim, read by another check. */
    Reading by(String otherRule) {
        return new Reading(basis, facts, claim, claimName, otherRule, others, used);
    }

    <T> T parameter(String name, T value) {
        String path = rule + "/" + name;
        used.add(path);
        return basis.parameter(path, value);
    }

    LocalDate birthDate() {
        return fact("birthDate", facts.birthDate());
    }

    String qpv() {
        return fact("qpv", facts.qpv());
    }

    String education() {
        return fact("education", facts.education());
    }

    LocalDate since() {
        return fact(claimName + "/since", claim.since());
    }

    LocalDate until() {
        return fact(claimName + "/until", claim.until());
    }

    boolean hasEvidence() {
        return fact(claimName + "/evidence", claim.evidence() != null);
    }

    LocalDate issuedOn() {
        return fact(claimName + "/evidence/issuedOn", claim.evidence().issuedOn());
    }

    LocalDate validUntil() {
        return fact(claimName + "/evidence/validUntil", claim.evidence().validUntil());
    }

    /** What was recorded since of the PASS that began on that day, or null. */
    Pass pass(LocalDate start) {
        return fact(
                "passes/" + start,
                facts.passes().stream()
                        .filter(pass -> pass.start().equals(start))
                        .findFirst()
                        .orElse(null));
    }

    List<Reading> claimsOf(String criterion) {
        return others.claims(criterion, used);
    }

    boolean met(String criterion) {
        return others.met(criterion, used);
    }

    boolean reached(LocalDate day) {
        return basis.reached(day);
    }

    /** Whether a day and with it what lasted until then is over. */
    boolean over(LocalDate lastDay) {
        return lastDay != null && basis.reached(lastDay.plusDays(1));
    }

    private <T> T fact(String name, T value) {
        used.add(name);
        return basis.fact(name, value);
    }
}
