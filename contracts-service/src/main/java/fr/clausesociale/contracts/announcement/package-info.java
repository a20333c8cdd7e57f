/** What a company tells before it holds: people it hired, and hours that a share is taken of. A facilitator decides. */
package fr.clausesociale.contracts.announcement;
