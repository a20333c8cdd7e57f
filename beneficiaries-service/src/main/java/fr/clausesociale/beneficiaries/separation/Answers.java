package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose facts are, as somebody says: of each that is asked for once, of one of the two, and of nothing else. */
final class Answers {

    private static final String FACTS = "/facts";

    private final Separation two;
    private final List<ToldFact> told;

    Answers(Separation two, List<ToldFact> told) {
        this.two = two;
        this.told = List.copyOf(told);
    }

    /** @throws Problem with everything that is wrong or missing */
    Attribution attribute(List<SharedFact> facts) {
        List<Violation> faults = new ArrayList<>();
        Attribution attribution = new Attribution(two, facts, said(faults));
        Set<UUID> asked = attribution.open().stream()
                .filter(attribution::asked)
                .map(SharedFact::id)
                .collect(Collectors.toSet());
        for (int at = 0; at < told.size(); at++) {
            UUID fact = told.get(at).factId();
            if (!asked.contains(fact)) {
                faults.add(Violation.of(FACTS + "/" + at + "/factId", BeneficiariesProblem.FACT_NOT_ASKED, fact));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(BeneficiariesProblem.FACTS_FAULTY).with(faults);
        }
        List<SharedFact> undecided = attribution.undecided();
        if (!undecided.isEmpty()) {
            throw Problem.of(BeneficiariesProblem.FACTS_UNDECIDED, undecided.size())
                    .with(undecided.stream().map(Answers::missing).toList());
        }
        return attribution;
    }

    private Map<UUID, UUID> said(List<Violation> faults) {
        Map<UUID, UUID> said = new HashMap<>();
        for (int at = 0; at < told.size(); at++) {
            ToldFact one = told.get(at);
            if (two.side(one.belongsTo()).isEmpty()) {
                faults.add(Violation.of(
                        FACTS + "/" + at + "/belongsTo", BeneficiariesProblem.FACT_OF_NEITHER, one.belongsTo()));
            }
            if (said.put(one.factId(), one.belongsTo()) != null) {
                faults.add(Violation.of(FACTS + "/" + at + "/factId", BeneficiariesProblem.FACT_TWICE, one.factId()));
            }
        }
        return said;
    }

    private static Violation missing(SharedFact fact) {
        BeneficiariesProblem code = switch (fact.kind()) {
            case REFERRAL -> BeneficiariesProblem.REFERRAL_UNDECIDED;
            case DECISION -> BeneficiariesProblem.DECISION_UNDECIDED;
            case PASS_CHANGE -> BeneficiariesProblem.PASS_CHANGE_UNDECIDED;
            case PLACEMENT -> BeneficiariesProblem.PLACEMENT_UNDECIDED;
        };
        return Violation.of(FACTS, code, fact.id(), fact.on(), fact.structure() == null ? "-" : fact.structure());
    }
}
