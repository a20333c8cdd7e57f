/** What all pages have around their content, and the words in which codes are told. */
package fr.clausesociale.pages.layout;
