/**
 * What an organisation and each of its accounts may do, and from when until when: read from the topic of the register of
 * organisations, kept in memory and asked there. Identity comes from the token, authority from here. Which topic that is, and
 * what the roles mean, is the services' own.
 */
package fr.clausesociale.platform.authority;
