/** How those who bring contracts in from outside register them, without knowing how they are kept. */
package fr.clausesociale.contracts.contract.registry;
