/** What happens to a placement on its way and after its end. */
package fr.clausesociale.contracts.placement.course;
