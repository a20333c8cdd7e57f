package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.testing.MessagesContract;
import java.util.List;
import java.util.stream.Stream;

class ImportMessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return Stream.<ProblemCode>concat(Stream.of(ImportProblem.values()), Stream.of(TableProblem.values()))
                .filter(code -> code != TableProblem.FILE_NOT_JSON)
                .toList();
    }
}
