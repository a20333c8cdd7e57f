/** Who asks and with which rights: the identity from the bearer token, the rights from elsewhere, both kept beside the request. */
package fr.clausesociale.platform.caller;
