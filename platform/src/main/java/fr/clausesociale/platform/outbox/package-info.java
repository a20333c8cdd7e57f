/** Events leave with the change they tell of: written in its transaction, relayed at least once, in order per aggregate. */
package fr.clausesociale.platform.outbox;
