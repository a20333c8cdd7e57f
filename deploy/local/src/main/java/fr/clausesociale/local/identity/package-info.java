/** The identity provider of this machine: tokens for the clients of the realm, and sign-in of its people by choosing who they are. */
package fr.clausesociale.local.identity;
