#!/bin/sh
# Prints the environment that docker-compose.yml asks for, every secret drawn anew:
#   (umask 077; sh deploy/env.sh > .env)
# Keep the .env beside the volumes: new passwords do not open databases that were created with old ones.
set -eu

password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
key() { head -c 32 /dev/urandom | base64; }

for name in POSTGRES CONTRACTS_DATABASE BENEFICIARIES_DATABASE ELIGIBILITY_DATABASE REPORTING_DATABASE \
            KEYCLOAK_DATABASE KEYCLOAK_ADMIN DEMO_PEOPLE; do
  echo "${name}_PASSWORD=$(password)"
done

# Key rings of the sealed topics and files, and of who people are: 256 bits each, in base64
for ring in CLAIMS PROFILE TIMESHEETS PEOPLE; do
  echo "SEAL_${ring}_KEY=$(key)"
done

# Seals the sessions of the pages
echo "PAGES_SESSION_SECRET=$(key)"

# The machine clients of deploy/keycloak/clauses-realm.json
for client in DEMO_PRESCRIBER DEMO2_PRESCRIBER DEMO_FACILITATOR DEMO2_FACILITATOR DEMO_COMPANY DEMO2_COMPANY DEMO_BUYER \
              DEMO2_BUYER DEMO_COORDINATOR DEMO2_COORDINATOR DEMO_NATIONAL DEMO_DPO DEMO_ADMIN REGISTER; do
  echo "${client}_SECRET=$(password)"
done
