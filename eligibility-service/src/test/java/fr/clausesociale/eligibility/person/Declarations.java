package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.rules.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes declarations for tests: an adult of Dijon, referral after referral. */
public final class Declarations {

    private static final LocalDate BORN = LocalDate.of(1990, 4, 1);

    private final UUID beneficiary = UUID.randomUUID();
    private final List<Declaration.DeclaredClaim> claims = new ArrayList<>();
    private final List<Declaration.DeclaredReferral> referrals = new ArrayList<>();
    private String qpv;
    private UUID referral;
    private LocalDate referredOn;

    public static Declarations ofAdult() {
        return new Declarations();
    }

    /** A further referral arrives on that day. */
    public Declarations referredOn(LocalDate day) {
        referral = UUID.randomUUID();
        referredOn = day;
        referrals.add(mine(Set.of()));
        return this;
    }

    public Declarations claiming(String criterion, LocalDate evidenceIssuedOn) {
        Claim.Evidence evidence =
                evidenceIssuedOn == null ? null : new Claim.Evidence("DOCUMENT", evidenceIssuedOn, null);
        UUID claim = UUID.randomUUID();
        claims.add(new Declaration.DeclaredClaim(claim, criterion, null, null, evidence));
        Set<UUID> all = new HashSet<>(referrals.remove(referrals.size() - 1).claims());
        all.add(claim);
        referrals.add(mine(all));
        return this;
    }

    public Declarations livingIn(String district) {
        qpv = district;
        return this;
    }

    public Declarations withdraw() {
        claims.clear();
        return this;
    }

    private Declaration.DeclaredReferral mine(Set<UUID> all) {
        return new Declaration.DeclaredReferral(
                referral, referredOn, BORN, qpv, null, Set.of("DEP-21", "REG-27", "FR"), all, 1L, null, null);
    }

    public Declaration declared() {
        return new Declaration(
                beneficiary,
                referral,
                referredOn,
                BORN,
                "F",
                null,
                new Declaration.Residence("242100410", "21", qpv),
                "DEP-21",
                null,
                List.copyOf(claims),
                List.copyOf(referrals));
    }
}
