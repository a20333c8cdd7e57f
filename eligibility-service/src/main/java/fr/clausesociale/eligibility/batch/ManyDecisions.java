package fr.clausesociale.eligibility.batch;

import fr.clausesociale.eligibility.batch.ManyDecisionsReport.PersonResult;
import fr.clausesociale.eligibility.batch.ManyDecisionsReport.Result;
import fr.clausesociale.eligibility.decision.DecisionRequest;
import fr.clausesociale.eligibility.decision.Rulings;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/**
 * Decides on one person after the other, each in a transaction of its own: who is refused holds nobody up. Asked again after a
 * crash it passes over what is done.
 */
@ApplicationScoped
class ManyDecisions {

    private final Rulings rulings;
    private final Messages messages;

    ManyDecisions(Rulings rulings, Messages messages) {
        this.rulings = rulings;
        this.messages = messages;
    }

    ManyDecisionsReport decide(ManyDecisionsRequest request, Locale locale) {
        return ManyDecisionsReport.of(request.beneficiaries().stream()
                .distinct()
                .map(person -> decide(person, request.decision(), locale))
                .toList());
    }

    private PersonResult decide(UUID person, DecisionRequest ruling, Locale locale) {
        try {
            Rulings.Ruled ruled = QuarkusTransaction.requiringNew().call(() -> rulings.onceAs(person, ruling));
            return new PersonResult(
                    person,
                    ruled.now() ? Result.DECIDED : Result.UNCHANGED,
                    ruled.decisionId(),
                    null,
                    null,
                    null,
                    null);
        } catch (Problem refused) {
            Object[] args = refused.args().toArray();
            String code = refused.code().name();
            return new PersonResult(
                    person,
                    Result.REFUSED,
                    null,
                    code,
                    refused.violations().stream()
                            .findFirst()
                            .map(Violation::pointer)
                            .orElse(null),
                    messages.message(locale, code, args),
                    messages.hint(locale, code, args));
        }
    }
}
