/** Priority districts (quartiers prioritaires de la politique de la ville) as they are published, by generation. */
package fr.clausesociale.beneficiaries.district;
