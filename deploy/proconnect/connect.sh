#!/bin/bash
# Lets people sign in with ProConnect: tells Keycloak of it. To be run once, where kcadm.sh is signed in as an administrator of the
# realm, with what ProConnect gave when the service was registered there:
#   PROCONNECT_DOMAIN=… PROCONNECT_CLIENT_ID=… PROCONNECT_CLIENT_SECRET=… bash deploy/proconnect/connect.sh
# The address of return to name there is <Keycloak>/realms/clauses/broker/proconnect/endpoint.
set -eu
: "${PROCONNECT_DOMAIN:?}" "${PROCONNECT_CLIENT_ID:?}" "${PROCONNECT_CLIENT_SECRET:?}"
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
here=${BASH_SOURCE[0]%/*}
provider=$(<"$here/identity-provider.json")
for name in PROCONNECT_DOMAIN PROCONNECT_CLIENT_ID PROCONNECT_CLIENT_SECRET; do
  provider=${provider//"\${$name}"/${!name}}
done
"$kcadm" create identity-provider/instances -r clauses -f - <<< "$provider"
for mapper in siret usual-name; do
  "$kcadm" create identity-provider/instances/proconnect/mappers -r clauses -f "$here/mapper-$mapper.json"
done
