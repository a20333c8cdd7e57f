/** Where accepted hours come from and how they came to be accepted: asked of the facts themselves. */
package fr.clausesociale.reporting.origin;
