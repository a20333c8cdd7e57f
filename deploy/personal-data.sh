#!/bin/sh
# Brings together all that is kept of a person, for the right of access (art. 15 GDPR): each service answers its part.
#   TOKEN=… sh deploy/personal-data.sh PSEUDONYM > personal-data.json
# TOKEN is that of somebody who answers for personal data (role dpo); each reading is logged. Other addresses of the services:
# BENEFICIARIES_URL, ELIGIBILITY_URL, CONTRACTS_URL, REPORTING_URL.
set -eu
umask 077

person="${1:?usage: TOKEN=… sh deploy/personal-data.sh PSEUDONYM}"
case "$person" in
  *[!0-9a-fA-F-]*) echo "Not a pseudonym: $person" >&2; exit 2 ;;
esac
: "${TOKEN:?the token of somebody who answers for personal data}"

# In a file of its own: an argument could be read by whoever lists processes
header="$(mktemp)"
trap 'rm -f "$header"' EXIT
printf 'Authorization: Bearer %s\n' "$TOKEN" > "$header"

part() { # NAME ADDRESS
  printf '"%s":' "$1"
  # who is not known to one service may be known to the others
  code="$(curl --silent --show-error --header "@$header" --output "$header.part" --write-out '%{http_code}' \
    "$2/v1/beneficiaries/$person/personal-data")"
  case "$code" in
    200) cat "$header.part" ;;
    404) printf 'null' ;;
    *) echo "$1 answers $code" >&2; rm -f "$header.part"; exit 1 ;;
  esac
  rm -f "$header.part"
}

printf '{'
part beneficiaries "${BENEFICIARIES_URL:-http://localhost:8082}"
printf ','
part eligibility "${ELIGIBILITY_URL:-http://localhost:8083}"
printf ','
part contracts "${CONTRACTS_URL:-http://localhost:8081}"
printf ','
part reporting "${REPORTING_URL:-http://localhost:8084}"
printf '}\n'
