package fr.clausesociale.eligibility.criteria;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.KnownTerritory;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A situation to try the rules on.
 *
 * @param on the day looked at, today where absent
 * @param territory whose rules are meant, where it or one around it has its own
 * @param qpv code of the priority district, or null where unknown
 * @param education code of the level of education, or null where unknown
 * @param programme whose rules are meant where no territory has its own, or null
 */
record SimulationRequest(
        LocalDate on,
        LocalDate birthDate,

        @Size(max = 50) List<@NotNull @Valid SimulatedClaim> claims,

        @Size(max = 30) @KnownTerritory String territory,

        @Pattern(regexp = "[Qq][NnPp]([0-9]{3}|02[ABab])[0-9]{2}[0-9A-Za-z]", message = "shape.qpv")
        String qpv,

        @Pattern(regexp = "[A-Z0-9_]{1,30}", message = "shape.level")
        String education,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}", message = "shape.programme")
        String programme) {

    record SimulatedClaim(
            @NotBlank @Size(max = 50) String criterion,

            LocalDate since,
            LocalDate until,
            @Valid SimulatedEvidence evidence) {}

    record SimulatedEvidence(@Size(max = 50) String kind, LocalDate issuedOn, LocalDate validUntil) {}

    SimulationRequest {
        claims = claims == null ? List.of() : claims;
    }

    void check(RuleSet rules) {
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            String criterion = claims.get(i).criterion();
            if (!rules.knows(criterion)) {
                unknown.add(Violation.of(
                        "/claims/" + i + "/criterion",
                        EligibilityProblem.UNKNOWN_CRITERION,
                        criterion,
                        String.join(", ", rules.codes())));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            EligibilityProblem.UNKNOWN_CRITERION,
                            unknown.get(0).args().toArray())
                    .with(unknown);
        }
    }

    Facts facts() {
        return new Facts(birthDate, qpv == null ? null : qpv.toUpperCase(Locale.ROOT), education);
    }

    Setting setting(Geography geography) {
        List<String> territories =
                geography.territory(territory).map(Territory::codes).orElse(List.of());
        return new Setting(territories, programme);
    }

    List<Claim> toJudge() {
        return claims.stream().map(SimulationRequest::claim).toList();
    }

    private static Claim claim(SimulatedClaim claim) {
        SimulatedEvidence seen = claim.evidence();
        return new Claim(
                null,
                claim.criterion(),
                claim.since(),
                claim.until(),
                seen == null ? null : new Claim.Evidence(seen.kind(), seen.issuedOn(), seen.validUntil()));
    }
}
