package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;

/**
 * Who reads an identity, as the token says.
 *
 * @param role in which capacity
 */
record Reader(String subject, String client, String organisation, String role) {

    static Reader of(Caller caller) {
        // a token without a subject is still somebody's: the log must not be what refuses it
        return new Reader(
                String.valueOf(caller.subject()),
                String.valueOf(caller.client()),
                caller.organisation(),
                caller.is(Roles.DPO) ? Roles.DPO : Roles.FACILITATOR);
    }
}
