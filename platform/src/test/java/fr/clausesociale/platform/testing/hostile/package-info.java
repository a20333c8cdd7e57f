/**
 * Requests that nobody should send, drawn from a service's own OpenAPI document: first a valid one, then one thing about it
 * changed. From a seed, so that what was found can be found again.
 */
package fr.clausesociale.platform.testing.hostile;
