/** How many hours a contract can bear: from its amount, its duration, the share of labour and the trade. */
package fr.clausesociale.contracts.obligation.calibration;
