package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.testing.MessagesContract;
import fr.clausesociale.reporting.settings.SettingsProblem;
import fr.clausesociale.reporting.snapshots.SnapshotProblem;
import java.util.List;
import java.util.stream.Stream;

class MessagesTest extends MessagesContract {

    @Override
    protected List<? extends ProblemCode> codes() {
        return Stream.of(FiguresProblem.values(), SettingsProblem.values(), SnapshotProblem.values())
                .<ProblemCode>flatMap(Stream::of)
                .toList();
    }
}
