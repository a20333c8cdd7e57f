package fr.clausesociale.reporting;

import fr.clausesociale.platform.testing.SchemaContract;

class SchemaTest extends SchemaContract {}
