/** HTTP conventions shared by all services: creation once, preconditions, paging. */
package fr.clausesociale.platform.http;
