#!/bin/sh
# The whole path against the running local system: from a published contract to a regional figure.
# Needs curl only. Addresses can be overridden: CONTRACTS, BENEFICIARIES, ELIGIBILITY, REPORTING, ISSUER.
set -eu
export TZ=Europe/Paris   # days are civil days of France, also where a machine keeps another time
here=$(cd "$(dirname "$0")" && pwd)
CONTRACTS=${CONTRACTS:-http://localhost:8081}
BENEFICIARIES=${BENEFICIARIES:-http://localhost:8082}
ELIGIBILITY=${ELIGIBILITY:-http://localhost:8083}
REPORTING=${REPORTING:-http://localhost:8084}
ISSUER=${ISSUER:-http://localhost:8085/clauses}

day()   { date -d "$1 days" +%F 2>/dev/null || date -v"$1"d +%F; }
token() { curl -sf -u "$1:$1" -d grant_type=client_credentials "$ISSUER/token" | field access_token; }
# the first string of that name in a JSON text
field() { tr -d '\n' | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -1; }
first() { tr -d '\n' | grep -o "\"$1\" *: *\"[^\"]*\"" | head -1 | sed 's/.*: *"\(.*\)"/\1/'; }
call()  { # verb token url [body]
    if [ $# -gt 3 ]; then curl -sS -X "$1" -H "Authorization: Bearer $2" -H 'Content-Type: application/json' "$3" -d "$4"
    else curl -sS -X "$1" -H "Authorization: Bearer $2" "$3"; fi
}
until_says() { # word seconds command… : asks again until the answer contains the word
    word=$1; left=$2; shift 2
    while answer=$("$@"); ! printf %s "$answer" | grep -q "$word"; do
        left=$((left - 1)); [ $left -gt 0 ] || { echo "Still no $word in: $answer" >&2; exit 1; }
        sleep 1
    done
}
say() { printf '\n== %s\n' "$1"; }

facilitator=$(token demo-facilitator); prescriber=$(token demo-prescriber)
company=$(token demo-company); coordinator=$(token demo-coordinator); national=$(token demo-national)
today=$(day -0); month=$(date +%Y-%m); year=$(date +%Y)

say "1. The facilitator imports a published contract (DECP)"
import=$(sh "$here/decp.sh" | curl -sS -H "Authorization: Bearer $facilitator" -H 'Content-Type: application/json' \
    --data-binary @- "$CONTRACTS/v1/imports?kind=decp&mode=commit" | first id)
until_says '"DONE"' 30 call GET "$facilitator" "$CONTRACTS/v1/imports/$import"; echo "$answer"
contract=$(call GET "$facilitator" "$CONTRACTS/v1/contracts?buyer=21210231300013" | first id)
echo "contract $contract"

say "2. Hours are calculated and owed"
call POST "$facilitator" "$CONTRACTS/v1/calibrations" \
    '{"amount":"1000000.00","labourShare":"0.50","rate":"0.05","hourlyCost":"30.00"}'
obligation=$(call POST "$facilitator" "$CONTRACTS/v1/contracts/$contract/obligations" \
    "{\"lot\":\"1\",\"modality\":\"EXECUTION_CONDITION\",\"basis\":{\"kind\":\"FIXED_HOURS\",\"hours\":\"833.00\"},\"programme\":\"NONE\",\"from\":\"$(day -75)\",\"until\":\"$(day +400)\"}" | first id)
echo "obligation $obligation"

say "3. A prescriber refers a person, who is assessed at once"
referral=$(call POST "$prescriber" "$BENEFICIARIES/v1/referrals" \
    "{\"externalId\":\"FT-$(date +%s)\",\"person\":{\"lastName\":\"Martin\",\"firstNames\":\"Camille $(date +%s)\",\"birthDate\":\"1990-04-01\",\"sex\":\"F\",\"address\":{\"line\":\"1 rue de la Liberté\",\"postalCode\":\"21000\",\"communeCode\":\"21231\"}},\"claims\":[{\"criterion\":\"DELD\",\"since\":\"$(day -500)\",\"evidence\":{\"kind\":\"FT_CERTIFICATE\",\"issuedOn\":\"$(day -10)\"}}],\"occupations\":[\"F1704\"],\"informedOn\":\"$(day -5)\"}" | first id)
until_says '"ELIGIBLE"' 30 call GET "$prescriber" "$BENEFICIARIES/v1/referrals/$referral"; echo "$answer"

say "4. The facilitator finds the person and places them with the company"
person=$(call GET "$facilitator" "$BENEFICIARIES/v1/referrals/$referral" | first beneficiaryId)
call GET "$facilitator" "$BENEFICIARIES/v1/candidates?territory=DEP-21&occupation=F1704" | grep -q "$person" && echo "candidate $person"
placement=$(call POST "$facilitator" "$CONTRACTS/v1/placements" \
    "{\"beneficiaryId\":\"$person\",\"allocations\":[{\"obligationId\":\"$obligation\",\"share\":\"1.00\"}],\"employer\":{\"siret\":\"90000001900019\",\"name\":\"Entreprise de démonstration\",\"role\":\"CONTRACTOR\",\"structure\":\"COMPANY\"},\"mode\":\"DIRECT_HIRE\",\"contractType\":\"FIXED_TERM\",\"occupation\":\"F1704\",\"startOn\":\"$today\",\"endOn\":\"$(day +180)\",\"weeklyHours\":\"35.00\"}" | first id)
until_says '"ACTIVE"' 30 call GET "$facilitator" "$CONTRACTS/v1/placements/$placement"; echo "$answer"

say "5. The company declares the month, the facilitator accepts"
statement=$(call PUT "$company" "$CONTRACTS/v1/obligations/$obligation/statements/$month" \
    "{\"lines\":[{\"placementId\":\"$placement\",\"hours\":\"7.00\"}]}" | first id)
call POST "$company" "$CONTRACTS/v1/statements/$statement/submission" >/dev/null
call POST "$facilitator" "$CONTRACTS/v1/statements/$statement/acceptance"; echo
call GET "$facilitator" "$CONTRACTS/v1/obligations/$obligation?on=$today"; echo

say "6. The facilitator reads the figure, the coordinator that it is withheld: it tells of fewer than five people"
query="from=$year-01&to=$year-12&by=month,marketType,sex&measures=hours,fte,persons,placements"
# not 0 h: until the accepted hours have come, there is no row of the month
until_says "\"month\":\"$month\"" 30 call GET "$facilitator" "$REPORTING/v1/aggregates?territory=REG-27&$query"; echo "$answer"
call GET "$coordinator" "$REPORTING/v1/aggregates?territory=REG-27&$query"; echo
call GET "$national" "$REPORTING/v1/aggregates?territory=FR&$query"; echo

say "7. The prescriber learns what became of the person"
until_says '"WORKING"' 30 call GET "$prescriber" "$BENEFICIARIES/v1/referrals/$referral"; echo "$answer"
