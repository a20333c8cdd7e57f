/** What is kept of somebody, given out whole to who answers for it. */
package fr.clausesociale.platform.personal;
