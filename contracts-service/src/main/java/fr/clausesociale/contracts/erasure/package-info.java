/** Somebody was erased: what of them is still kept here beside their hours goes. */
package fr.clausesociale.contracts.erasure;
