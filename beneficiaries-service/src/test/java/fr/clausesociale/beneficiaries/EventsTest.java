package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.EventSchemaContract;
import java.util.List;

class EventsTest extends EventSchemaContract {

    @Override
    protected List<String> topics() {
        return List.of(
                "beneficiaries.beneficiary.v1",
                "beneficiaries.claims.v1",
                "beneficiaries.link.v1",
                "beneficiaries.organisation.v1",
                "beneficiaries.progress.v1");
    }
}
