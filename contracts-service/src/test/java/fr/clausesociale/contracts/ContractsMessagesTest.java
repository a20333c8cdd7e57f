package fr.clausesociale.contracts;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;

class ContractsMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return List.of(ContractsProblem.values());
    }
}
