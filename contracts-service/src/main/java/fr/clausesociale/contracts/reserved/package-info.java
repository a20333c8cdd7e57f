/** Reserved contracts (L2113-12 to L2113-15 code de la commande publique): who may hold and work them. */
package fr.clausesociale.contracts.reserved;
