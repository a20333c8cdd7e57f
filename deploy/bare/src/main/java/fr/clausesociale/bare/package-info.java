/** One table, one resource: the least that a read with a token can cost on this framework. */
package fr.clausesociale.bare;
