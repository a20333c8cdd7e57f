/** One way to read a list: what it is of, in what order, what narrows it, who sees which rows, page by page or as a feed of changes. */
package fr.clausesociale.platform.list;
