/** Rights that end: somebody is reminded in time, and sees what is to be done. */
package fr.clausesociale.eligibility.ending;
