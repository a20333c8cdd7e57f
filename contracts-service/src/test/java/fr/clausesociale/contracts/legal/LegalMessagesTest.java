package fr.clausesociale.contracts.legal;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;

class LegalMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(LegalProblem.values());
    }
}
