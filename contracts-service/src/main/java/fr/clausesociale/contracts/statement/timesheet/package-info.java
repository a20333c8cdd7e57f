/** Lines of hours as payroll tools, agencies and spreadsheets write them: titles, days, months and figures, and nothing of what they mean. */
package fr.clausesociale.contracts.statement.timesheet;
