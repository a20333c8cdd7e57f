package fr.clausesociale.reporting.book;

/**
 * The months that a question is about, of those that lines have, since the year 0.
 *
 * @param base the first month of any line
 * @param count of months from that one on
 * @param first that the question is about; beyond the last one where it is about none
 */
record Months(int base, int count, int first, int last) {}
