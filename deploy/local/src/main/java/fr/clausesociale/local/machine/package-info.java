/** What the system stands on here: processes and what a killed start leaves of them, the data directory, ports, secrets. */
package fr.clausesociale.local.machine;
