/** Events on the bus: CloudEvents in binary mode, read at least once and applied once, sealed where only some may read. */
package fr.clausesociale.platform.events;
