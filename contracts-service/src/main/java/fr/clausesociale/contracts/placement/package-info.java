/** Who works where under which obligations: placements, the decision each relies on, and how long their hours count. */
package fr.clausesociale.contracts.placement;
