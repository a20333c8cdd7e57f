package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.SchemaContract;
import java.util.List;

class SchemaTest extends SchemaContract {

    @Override
    protected List<String> furtherSchemas() {
        return List.of("organisation");
    }
}
