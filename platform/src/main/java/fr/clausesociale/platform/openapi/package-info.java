/** What every operation's description has in common, written once. */
package fr.clausesociale.platform.openapi;
