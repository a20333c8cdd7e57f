package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.SchemaContract;

class SchemaTest extends SchemaContract {}
