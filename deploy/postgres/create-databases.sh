#!/bin/sh
# Run once by the PostgreSQL image, on an empty data directory: one database and one user a service.
set -eu

create() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "$POSTGRES_USER" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

create contracts "$CONTRACTS_DATABASE_PASSWORD"
create beneficiaries "$BENEFICIARIES_DATABASE_PASSWORD"
create eligibility "$ELIGIBILITY_DATABASE_PASSWORD"
create reporting "$REPORTING_DATABASE_PASSWORD"
create keycloak "$KEYCLOAK_DATABASE_PASSWORD"

# The register of organisations, inside beneficiaries-service, works under a role that cannot read people
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<'SQL'
create role organisations nologin;
grant organisations to beneficiaries;
SQL
