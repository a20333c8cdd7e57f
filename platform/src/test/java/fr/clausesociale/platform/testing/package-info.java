/** What every module tests with: one real PostgreSQL, one real Kafka and one real token server a test run, and shared rules. */
package fr.clausesociale.platform.testing;
