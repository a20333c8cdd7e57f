/** Who asks: taken from the bearer token, whose claims an identity provider vouches for. */
package fr.clausesociale.platform.caller;
