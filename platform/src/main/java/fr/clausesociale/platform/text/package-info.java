/** Texts as people type them: how far apart two are, and which known one was meant. */
package fr.clausesociale.platform.text;
