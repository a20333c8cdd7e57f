/** What is decided of every request before its operation is asked: addresses, parameters, formats, and how much a body holds. */
package fr.clausesociale.platform.http.gate;
