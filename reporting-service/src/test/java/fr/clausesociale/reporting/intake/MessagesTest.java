package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;

class MessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(IntakeProblem.values());
    }
}
