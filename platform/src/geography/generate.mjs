// Turns the npm package @etalab/decoupage-administratif into the one compact resource that Geography reads.
//
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node platform/src/geography/generate.mjs package platform/src/main/resources/geography/cog-2026.csv.gz
//
// To ship another edition of the COG: take the package version of that year, write cog-<year>.csv.gz beside this one
// and name it in CogFile. Lines, fields parted by ';', lists by ' ':
//   R;code;name                                          region
//   D;code;region or empty;name                          département or overseas collectivity (which has no region)
//   A;code;department                                    arrondissement (district)
//   E;code;name                                          EPCI with own taxation (SIREN)
//   C;code;department;epci or empty;postal codes;name    present commune
//   F;code;present commune;name or empty                 former code: merged, associated, delegated, municipal arrondissement
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const [source, target] = process.argv.slice(2)
const read = name => JSON.parse(readFileSync(`${source}/data/${name}.json`, 'utf8'))
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
const lines = []
const line = (...fields) => {
  if (fields.some(f => String(f).includes(';') || String(f).includes('\n'))) throw new Error('separator in ' + fields)
  lines.push(fields.join(';'))
}

const regions = read('regions').filter(r => r.zone !== 'com').sort(byCode)
const isRegion = new Set(regions.map(r => r.code))
for (const r of regions) line('R', r.code, r.nom)
for (const d of read('departements').sort(byCode)) line('D', d.code, isRegion.has(d.region) ? d.region : '', d.nom)
for (const a of read('arrondissements').sort(byCode)) line('A', a.code, a.departement)

const epciOf = new Map()
for (const e of read('epci').sort(byCode)) {
  line('E', e.code, e.nom)
  for (const m of e.membres) epciOf.set(m.code, e.code)
}

const communes = read('communes').sort(byCode)
const present = new Set()
for (const c of communes.filter(c => c.type === 'commune-actuelle')) {
  present.add(c.code)
  line('C', c.code, c.departement, epciOf.get(c.code) ?? '', (c.codesPostaux ?? []).join(' '), c.nom)
}
const former = new Map()
for (const c of communes.filter(c => c.type === 'commune-actuelle'))
  for (const code of c.anciensCodes ?? []) former.set(code, [c.code, ''])
// A delegated commune may bear the code of the commune it belongs to: its name is kept, the code stays the present one.
for (const c of communes.filter(c => c.type !== 'commune-actuelle'))
  if (!present.has(c.code) || c.nom) former.set(c.code, [c.commune ?? c.chefLieu, c.nom])
for (const [code, [commune, name]] of [...former].sort()) {
  if (!present.has(commune)) throw new Error(`${code} leads to ${commune}, which is no present commune`)
  line('F', code, commune, name)
}

writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: 9 }))
console.log(`${lines.length} lines, ${present.size} communes, ${former.size} former codes`)
