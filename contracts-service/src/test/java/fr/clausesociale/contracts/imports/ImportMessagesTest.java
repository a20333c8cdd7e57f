package fr.clausesociale.contracts.imports;

import fr.clausesociale.platform.imports.ImportProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;
import java.util.stream.Stream;

class ImportMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return Stream.concat(Stream.of(ImportsProblem.values()), Stream.of(ImportProblem.values()))
                .toList();
    }
}
