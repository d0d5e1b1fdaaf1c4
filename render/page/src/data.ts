// What C++ writes into the page (render/timeline_data.cpp, docs/page.md).

export type Quad = "vcoop" | "mcoop" | "vconf" | "mconf";
export type Mark = [start: number, end: number, role: string];

export interface Report {
  id: string;
  source: number;
  field: string;
  start: number; // of the sentence in that field, in code points
  quote: string;
  marks: Mark[];
  status: string;
  when: string;
  basis: string;
  reason: string;
  date_words: string;
  by: string;
  confidence: [total: number, trigger: number, parties: number, status: number, date: number];
}

export interface Merge {
  a: string;
  b: string;
  score: number;
  edit: string;
  parts: [name: string, value: number, weight: number][];
}

export interface Source {
  outlet: string;
  title: string;
  url: string;
  published: string;
  article: string;
  same_as: number;
}

export interface ChronicleEvent {
  id: string;
  headline: string;
  type: string;
  mode: string;
  kind: string;
  kind_label: string;
  type_label: string;
  quad: Quad;
  score: number;
  actors: string[];
  recipients: string[];
  date?: string;
  from?: number | null;
  to?: number | null;
  grain?: string;
  qualifier?: string;
  basis?: string;
  when?: string;
  when_long?: string;
  status: string;
  place: string;
  numbers: string;
  confidence: number;
  independent: number;
  level: number;
  rank: number;
  sources: number[];
  reports: Report[];
  merges: Merge[];
  disputed: string;
  // Added here: the first day and the day after the last, and all words folded for search.
  start: number;
  end: number;
  words: string;
}

export interface Link {
  from: string;
  to: string; // the later event
  kind: "cause" | "response" | "follow_up";
  basis: "said" | "reversed" | "carried_out" | "repeated";
  report: string;
  days: number;
}

export interface PageData {
  title: string;
  query: string;
  language: string;
  matched: number;
  left_out: number;
  sources: Source[];
  actors: Record<string, string>;
  positions: Record<string, [number, number]>;
  events: ChronicleEvent[];
  undated: ChronicleEvent[];
  links: Link[];
  words: Record<string, string>;
}

const parse = (id: string) => JSON.parse(document.getElementById(id)!.textContent!);

export const data: PageData = parse("babad-data");

export const dayMs = 86400000;

/** The words of `key` in the labels' language, each {} replaced by the next value; those of `key.one` where the first value is 1. */
export function words(key: string, ...values: (string | number)[]): string {
  let at = 0;
  const one = String(values[0]) === "1" ? data.words[key + ".one"] : undefined;
  return (one ?? data.words[key] ?? key).replace(/\{\}/g, () => String(values[at++] ?? ""));
}

export const name = (code: string): string => (Object.hasOwn(data.actors, code) ? data.actors[code] : code);

export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

for (const event of [...data.events, ...data.undated]) {
  event.start = event.from ?? (event.to != null ? event.to - 1 : Number.NaN);
  event.end = event.to ?? event.start + 1;
  const outlets = event.sources.map((n) => data.sources[n - 1].outlet + " " + data.sources[n - 1].title);
  event.words = fold([event.headline, event.place, event.numbers, ...outlets, ...event.reports.map((r) => r.quote)].join(" "));
}

export const all: ChronicleEvent[] = [...data.events, ...data.undated];

export const isCooperation = (quad: Quad): boolean => quad === "vcoop" || quad === "mcoop";

const dayFormat = new Intl.DateTimeFormat(data.language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
export const dayName = (day: number): string => dayFormat.format(new Date(day * dayMs));

const monthFormat = new Intl.DateTimeFormat(data.language, { month: "short", timeZone: "UTC" });
const shortFormat = new Intl.DateTimeFormat(data.language, { day: "numeric", month: "short", timeZone: "UTC" });

/** What a tick says: a year, a month (January with its year), a day; fine ticks inside a day say nothing. */
export function tickName(tick: Date, first: boolean): string {
  if (tick.getUTCHours() !== 0) return "";
  const [month, day] = [tick.getUTCMonth(), tick.getUTCDate()];
  const year = first || (month === 0 && day === 1) ? " " + tick.getUTCFullYear() : "";
  if (day === 1 && month === 0 && !first) return year.trim();
  return (day === 1 ? monthFormat.format(tick) : shortFormat.format(tick)) + year;
}
