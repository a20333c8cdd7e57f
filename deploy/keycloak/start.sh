#!/bin/bash
# Starts Keycloak when every placeholder of the realm file has a value. Keycloak takes one without a value for the value
# itself: a secret that everybody can read in the file.
set -eu
text=$(<"${BASH_SOURCE[0]%/*}/clauses-realm.json")
missing=""
while [[ $text =~ \$\{([A-Za-z0-9_]+)\} ]]; do
  name=${BASH_REMATCH[1]}
  value=${!name:-}
  [[ -n $value && $value != *'${'* ]] || missing="$missing $name"
  text=${text//"\${$name}"/}
done
if [[ -n $missing ]]; then
  echo "The realm file asks for secrets that are not set:$missing" >&2
  exit 1
fi
exec "${KEYCLOAK:-/opt/keycloak/bin/kc.sh}" "$@"
