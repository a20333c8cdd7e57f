/**
 * The employer's own reference of a placement: what its payroll calls it. Known to that employer only, kept beside the placement
 * and not with it, so that nothing that tells of placements can tell it.
 */
package fr.clausesociale.contracts.reference;
