/** What one side proposes to another, from a day on: agreed, refused, in force. */
package fr.clausesociale.platform.proposal;
