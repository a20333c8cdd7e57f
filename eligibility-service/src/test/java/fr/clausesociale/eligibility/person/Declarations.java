package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.rules.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes declarations for tests: an adult of Dijon, referral after referral. */
public final class Declarations {

    private final UUID beneficiary = UUID.randomUUID();
    private final List<Declaration.DeclaredClaim> claims = new ArrayList<>();
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
        return this;
    }

    public Declarations claiming(String criterion, LocalDate evidenceIssuedOn) {
        Claim.Evidence evidence =
                evidenceIssuedOn == null ? null : new Claim.Evidence("DOCUMENT", evidenceIssuedOn, null);
        claims.add(new Declaration.DeclaredClaim(UUID.randomUUID(), criterion, null, null, evidence));
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

    public Declaration declared() {
        return new Declaration(
                beneficiary,
                referral,
                referredOn,
                LocalDate.of(1990, 4, 1),
                "F",
                null,
                new Declaration.Residence("242100410", "21", qpv),
                "DEP-21",
                null,
                List.copyOf(claims));
    }
}
