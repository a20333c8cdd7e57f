/** The same decision on many people, each as if it were alone. */
package fr.clausesociale.eligibility.batch;
