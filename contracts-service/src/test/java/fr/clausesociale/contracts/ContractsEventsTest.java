package fr.clausesociale.contracts;

import fr.clausesociale.platform.testing.EventSchemaContract;
import java.util.List;

class ContractsEventsTest extends EventSchemaContract {

    @Override
    protected List<String> topics() {
        return List.of(
                "contracts.contract.v1",
                "contracts.placement.v1",
                "contracts.hours.v1",
                "contracts.hand-over.v1",
                "contracts.convention.v1",
                "contracts.signal.v1",
                "contracts.progress.v1");
    }
}
