package fr.clausesociale.contracts.buyer;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;

class BuyerMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(BuyerProblem.values());
    }
}
