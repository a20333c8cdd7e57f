/**
 * What is counted, in the form in which it is asked for: a ledger of lines. A line has two lives, the month worked and the
 * moment from which it was believed; where something believed of it changes, it ends with a line of minus its hours and
 * begins anew, both with the cause. Lines depend on the set of published records alone, never on the order they come in.
 */
package fr.clausesociale.reporting.lines;
