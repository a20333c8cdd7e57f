package fr.clausesociale.eligibility.explanation;

import fr.clausesociale.eligibility.explanation.Explanation.FactSource;
import fr.clausesociale.eligibility.explanation.Explanation.UsedFact;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Judgement.JudgedClaim;
import fr.clausesociale.eligibility.rules.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that a judgement rests on, each with where it comes from and how long that holds. */
final class UsedFacts {

    private final Judgement judgement;
    private final Setting setting;
    private final Map<String, Claim> claims = new HashMap<>();

    UsedFacts(Judgement judgement, Setting setting) {
        this.judgement = judgement;
        this.setting = setting;
        judgement.criteria().stream()
                .flatMap(criterion -> criterion.claims().stream())
                .forEach((JudgedClaim judged) -> claims.put(judged.name(), judged.claim()));
    }

    List<UsedFact> all() {
        List<UsedFact> all = new ArrayList<>();
        judgement.facts().forEach((name, value) -> all.add(fact(name, value)));
        all.add(new UsedFact("programme", setting.programme(), FactSource.SETTING, null, null, null));
        all.add(new UsedFact("territories", setting.territories(), FactSource.SETTING, null, null, null));
        return all;
    }

    private UsedFact fact(String name, Object value) {
        if (name.startsWith("claimed/")) {
            return new UsedFact(name, value, FactSource.CLAIMS, null, null, null);
        }
        String[] parts = name.split("/");
        Claim claim = parts.length < 3 ? null : claims.get(parts[0] + "/" + parts[1]);
        if (claim == null) {
            return new UsedFact(name, value, FactSource.PERSON, null, null, null);
        }
        return parts[2].equals("evidence") && claim.evidence() != null
                ? new UsedFact(
                        name,
                        value,
                        FactSource.EVIDENCE,
                        claim.evidence().kind(),
                        claim.evidence().issuedOn(),
                        claim.evidence().validUntil())
                : new UsedFact(name, value, FactSource.CLAIM, null, claim.since(), claim.until());
    }
}
