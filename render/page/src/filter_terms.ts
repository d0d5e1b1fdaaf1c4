// The terms of the filter box: `field:value` as in `babad query` (docs/query.md); a comma means any of. Words without a field are looked
// for in headline, quotes, places and sources.

import { type ChronicleEvent, data, dayMs, fold, name } from "./data";
import { noteOf } from "./notebook";

export type Test = (event: ChronicleEvent) => boolean;

export class FilterError extends Error {}

const anyOf = (value: string, holds: (item: string) => boolean): boolean =>
  value.split(",").some((item) => item !== "" && holds(item));

export function matchesActor(code: string, wanted: string): boolean {
  const exact = wanted.toUpperCase();
  return code.toUpperCase() === exact || code.toUpperCase().startsWith(exact + "/") || fold(name(code)) === fold(wanted);
}

const actorTest = (sides: (event: ChronicleEvent) => string[]) => (value: string): Test => (event) =>
  anyOf(value, (item) => sides(event).some((code) => matchesActor(code, item)));

/** First day and the day after the last of "2024", "2024-11", "2024-11-15" or "a..b". */
export function dayRange(text: string): [number, number] {
  const [from, to] = text.includes("..") ? text.split("..") : [text, text];
  const first = (part: string, past: boolean): number => {
    const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(part);
    if (!match) throw new FilterError(`'${part}' is no date: write 2024, 2024-11 or 2024-11-15`);
    const [year, month, day] = [Number(match[1]), match[2] ? Number(match[2]) - 1 : undefined, match[3] ? Number(match[3]) : undefined];
    if (!past) return Date.UTC(year, month ?? 0, day ?? 1) / dayMs;
    if (day !== undefined) return Date.UTC(year, month!, day + 1) / dayMs;
    return Date.UTC(month === undefined ? year + 1 : year, month === undefined ? 0 : month + 1, 1) / dayMs;
  };
  return [first(from, false), first(to, true)];
}

const overlaps = (event: ChronicleEvent, from: number, to: number): boolean =>
  event.date !== undefined && (event.from ?? -Infinity) < to && (event.to ?? Infinity) > from;

const numberTest = (read: (event: ChronicleEvent) => number) => (value: string): Test => {
  const match = /^(>=|<=|>|<|=)?([\d.]+)$/.exec(value);
  if (!match) throw new FilterError(`'${value}' is no number: write for instance >=2`);
  const bound = Number(match[2]);
  const compare: Record<string, (x: number) => boolean> = {
    ">=": (x) => x >= bound, "<=": (x) => x <= bound, ">": (x) => x > bound, "<": (x) => x < bound, "=": (x) => x === bound,
  };
  const holds = compare[match[1] ?? "="];
  return (event) => holds(read(event));
};

const exact = (read: (event: ChronicleEvent) => string) => (value: string): Test => (event) =>
  anyOf(value, (item) => fold(read(event)) === fold(item));

const fields: Record<string, (value: string) => Test> = {
  actor: actorTest((event) => [...event.actors, ...event.recipients]),
  source: actorTest((event) => (event.recipients.length ? event.actors : [...event.actors])),
  target: actorTest((event) => event.recipients),
  type: (value) => (event) => anyOf(value, (item) => {
    const [type, mode] = item.split("/");
    return fold(event.type) === fold(type) && (mode === undefined || fold(event.mode) === fold(mode));
  }),
  kind: (value) => (event) => anyOf(value, (item) => fold(event.kind) === fold(item) || fold(event.kind_label) === fold(item)),
  mode: exact((event) => event.mode),
  quad: exact((event) => event.quad),
  status: exact((event) => event.status),
  prec: exact((event) => event.grain ?? "none"),
  after: (value) => (event) => overlaps(event, dayRange(value)[1], Infinity),
  before: (value) => (event) => overlaps(event, -Infinity, dayRange(value)[0]),
  on: (value) => (event) => overlaps(event, ...dayRange(value)),
  during: (value) => (event) => overlaps(event, ...dayRange(value)),
  place: (value) => (event) => anyOf(value, (item) => fold(event.place).includes(fold(item))),
  outlet: (value) => (event) => anyOf(value, (item) => event.sources.some((n) => fold(data.sources[n - 1].outlet).includes(fold(item)))),
  text: (value) => (event) => event.words.includes(fold(value)),
  id: (value) => (event) => anyOf(value, (item) => event.id === item),
  sources: numberTest((event) => event.independent),
  articles: numberTest((event) => event.sources.length),
  conf: numberTest((event) => event.confidence),
  score: numberTest((event) => event.score),
  level: (value) => (event) => event.level <= ["key", "notable", "all"].indexOf(value),
  is: (value) => (event) => anyOf(value, (item) => {
    const note = noteOf(event.id);
    if (item === "starred") return note.star === true;
    if (item === "hidden") return note.hide === true;
    if (item === "noted") return Boolean(note.text);
    throw new FilterError(`'is:${item}' is unknown: starred, hidden or noted`);
  }),
  disputed: (value) => (event) => (event.disputed !== "") === (value === "yes"),
};
fields.by = fields.source;
fields.to = fields.recipient = fields.target;

/** The field name nearest to a slip. */
function nearest(word: string): string | undefined {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length];
  };
  const ranked = Object.keys(fields).map((field) => [distance(word, field), field] as const).sort((a, b) => a[0] - b[0]);
  return ranked[0][0] <= Math.max(1, word.length / 3) ? ranked[0][1] : undefined;
}

/** The test of one term, without its minus. Throws FilterError for one that cannot be understood. */
export function termTest(term: string): Test {
  const match = /^([a-z]+)(:|(?=[<>=]))(.*)$/s.exec(term);
  if (!match) {
    const wanted = fold(term.replace(/^"|"$/g, ""));
    return (event) => event.words.includes(wanted);
  }
  const [, field, , quoted] = match;
  const make = fields[field];
  if (!make) {
    const near = nearest(field);
    throw new FilterError(`unknown field '${field}'` + (near ? `; did you mean ${near}?` : ""));
  }
  const value = quoted.replace(/"/g, "");
  if (value === "") throw new FilterError(`'${field}' needs a value`);
  const test = make(value);
  test({ ...emptyEvent }); // a wrong value is told now, not at the first event
  return test;
}

const emptyEvent = {
  actors: [], recipients: [], sources: [], reports: [], type: "", mode: "", kind: "", kind_label: "", quad: "vcoop", status: "", place: "",
  words: "", disputed: "", date: "", from: 0, to: 1, level: 0, independent: 0, confidence: 0, score: 0, id: "",
} as unknown as ChronicleEvent;
