/** Pages for people without a tool of their own. All that they show and do goes through the services' API, as whoever is signed in. */
package fr.clausesociale.pages;
