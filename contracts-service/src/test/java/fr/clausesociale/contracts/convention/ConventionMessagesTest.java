package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;

class ConventionMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(ConventionProblem.values());
    }
}
