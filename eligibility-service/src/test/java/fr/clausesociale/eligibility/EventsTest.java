package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.EventSchemaContract;
import java.util.List;

class EventsTest extends EventSchemaContract {

    @Override
    protected List<String> topics() {
        return List.of(
                "eligibility.decision.v1",
                "eligibility.assessment.v1",
                "eligibility.profile.v1",
                "eligibility.key.v1",
                "eligibility.reminder.v1",
                "eligibility.pass.v1",
                "eligibility.progress.v1");
    }
}
