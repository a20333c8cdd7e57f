/** What is to be expected of obligations, and who must act next. */
package fr.clausesociale.contracts.followup;
