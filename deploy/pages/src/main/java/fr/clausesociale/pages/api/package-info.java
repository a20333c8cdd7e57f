/** The services' API as these pages use it: the fields that are read, and refusals. */
package fr.clausesociale.pages.api;
