/** Hours of one person that are told once for several obligations, under an agreement (globalisation). */
package fr.clausesociale.contracts.globalisation;
