/** Which contracts a caller reaches: who follows them, where they are performed, who holds them. */
package fr.clausesociale.contracts.contract.reach;
