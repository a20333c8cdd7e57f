/** Lists of codes with how they read. */
package fr.clausesociale.platform.nomenclature;
