package fr.clausesociale.contracts;

import fr.clausesociale.platform.testing.SchemaContract;

class ContractsSchemaTest extends SchemaContract {}
