package fr.clausesociale.eligibility;

import fr.clausesociale.platform.testing.SchemaContract;

class SchemaTest extends SchemaContract {}
