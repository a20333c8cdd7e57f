#!/usr/bin/env bash
# Geography: in the npm package of the Code officiel géographique a code of a commune is not a key. Hundreds of codes stand in
# two rows (a commune and its associated or delegated part of the same code), and communes carry no EPCI: it has to be joined
# from the other file.
# Seen with @etalab/decoupage-administratif 6.0.0 (COG 2026). Source: data/communes.json and data/epci.json of the package.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund @etalab/decoupage-administratif@6.0.0 >/dev/null
seen=$(node -e '
const communes = require("@etalab/decoupage-administratif/data/communes.json");
const rows = new Map();
for (const c of communes) rows.set(c.code, (rows.get(c.code) || 0) + 1);
const twice = [...rows.values()].filter(n => n > 1).length;
console.log(`codes in two rows: ${twice}, communes with an EPCI: ${communes.filter(c => "epci" in c).length}`);')
echo "$seen"
[ "$seen" = "codes in two rows: 584, communes with an EPCI: 0" ]
