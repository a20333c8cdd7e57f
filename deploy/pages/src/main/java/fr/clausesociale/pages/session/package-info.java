/** Who is signed in, as the identity provider says. */
package fr.clausesociale.pages.session;
