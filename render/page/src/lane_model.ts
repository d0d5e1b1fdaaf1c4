// Which events stand in which lane, and at each zoom level where: marks with labels where there is room, bursts where not. Computed
// once for a filter and level, in coordinates that do not depend on the window, so that nothing flickers while panning.

import { type ChronicleEvent, data, name, words } from "./data";

/** What makes a lane, and which events stand in it. */
export interface Grouping {
  heads: { code: string; label: string }[];
  /** Lanes of an event; the first holds its label, or each does. */
  lanesOf(event: ChronicleEvent): number[];
  labelEach: boolean;
  /** Days by which a lane is moved to the left, so that its day 0 stands under that of the first lane. */
  shifts: number[];
}

export interface Lane {
  code: string; // empty: all other actors
  label: string;
  events: ChronicleEvent[]; // by first day
  shift: number;
  top: number;
  height: number;
}

export interface PlacedMark {
  event: ChronicleEvent;
  x: number; // in pixels of the level, from the span's start
  row: number; // −1: a mark without label
  label: string;
  width: number;
  left: boolean; // the label stands before the mark
}

export interface Burst {
  x: number;
  width: number;
  events: ChronicleEvent[];
  cooperation: number;
  top: ChronicleEvent;
}

export interface LaneLevel {
  marks: PlacedMark[];
  bursts: Burst[];
  rows: number;
}

const mostLanes = 14;
export const rowHeight = 17;
export const stripHeight = 14;
const mostRows = 5;
const cellWidth = 96;
const crowded = 7; // more events in a cell make a burst

/** The busiest actors of all events; the order stays when a filter changes. */
const laneCodes: string[] = (() => {
  const counts = new Map<string, number>();
  for (const event of data.events) {
    for (const code of new Set([...event.actors, ...event.recipients])) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  return ranked.length > mostLanes ? [...ranked.slice(0, mostLanes - 1), ""] : ranked.length ? ranked : [""];
})();

const laneIndex = new Map(laneCodes.map((code, i) => [code, i]));
const others = laneCodes.indexOf("");

function actorLanes(event: ChronicleEvent): number[] {
  const codes = [...event.actors, ...event.recipients];
  const found = new Set(codes.map((code) => laneIndex.get(code) ?? others).filter((lane) => lane >= 0));
  if (found.size === 0) found.add(Math.max(0, others));
  return [...found];
}

/** One lane an actor. */
export const byActor: Grouping = {
  heads: laneCodes.map((code) => ({ code, label: code ? name(code) : words("others") })),
  lanesOf: actorLanes,
  labelEach: false,
  shifts: laneCodes.map(() => 0),
};

export function makeLanes(events: ChronicleEvent[], grouping: Grouping): Lane[] {
  const lanes = grouping.heads.map((head, i) => ({ ...head, events: [] as ChronicleEvent[], shift: grouping.shifts[i], top: 0, height: 0 }));
  for (const event of events) for (const lane of grouping.lanesOf(event)) lanes[lane].events.push(event);
  return lanes;
}

/** The words, or as many of their letters as fit, and "…". */
export function fitWords(words: string, room: number, measure: (text: string) => number): string {
  if (measure(words) <= room) return words;
  const letters = Array.from(words);
  while (letters.length > 1 && measure(letters.join("") + "…") > room) letters.pop();
  return letters.join("").trimEnd() + "…";
}

export function placeLane(lane: Lane, index: number, grouping: Grouping, span: [number, number], scale: number, measure: (text: string) => number): LaneLevel {
  const origin = span[0] + lane.shift;
  const end = (span[1] - span[0]) * scale;
  const level: LaneLevel = { marks: [], bursts: [], rows: 0 };
  const cells = new Map<number, ChronicleEvent[]>();
  for (const event of lane.events) {
    const cell = Math.floor(((event.start - origin) * scale) / cellWidth);
    const list = cells.get(cell);
    if (list) list.push(event);
    else cells.set(cell, [event]);
  }
  const single: ChronicleEvent[] = [];
  for (const [cell, events] of cells) {
    if (events.length <= crowded) {
      single.push(...events);
      continue;
    }
    const top = events.reduce((best, event) => (event.rank > best.rank ? event : best));
    const cooperation = events.filter((event) => event.quad === "vcoop" || event.quad === "mcoop").length;
    level.bursts.push({ x: cell * cellWidth, width: cellWidth, events, cooperation, top });
  }
  const taken: [number, number][][] = []; // by row
  const blocked = level.bursts.map((burst) => [burst.x, burst.x + burst.width] as [number, number]);
  for (const event of single) {
    const x = (event.start + 0.5 - origin) * scale;
    const mark: PlacedMark = { event, x, row: -1, label: "", width: 0, left: false };
    level.marks.push(mark);
    if (!grouping.labelEach && grouping.lanesOf(event)[0] !== index) continue;
    let label = event.kind_label + (event.recipients.length ? " → " + event.recipients.slice(0, 2).map(name).join(", ") : "");
    let width = measure(label);
    const left = x + width + 12 > end && x - width - 12 > 0;
    if (!left && x + width + 12 > end) {
      label = fitWords(label, end - x - 12, measure);
      width = measure(label);
      if (Array.from(label).length < 4) continue; // no room for words: the mark alone
    }
    const bar = Math.min((event.end - origin) * scale, x + 4000);
    const box: [number, number] = left ? [x - width - 14, Math.max(x + 8, bar)] : [x - 8, Math.max(x + width + 16, bar + 4)];
    const hits = (other: [number, number]) => box[0] < other[1] && other[0] < box[1];
    if (blocked.some((burst) => left ? burst[0] < x && burst[1] > x - width - 14 : burst[1] > x && burst[0] < x + width + 12)) continue;
    let row = taken.findIndex((boxes) => !boxes.some(hits));
    if (row < 0 && taken.length < mostRows) row = taken.push([]) - 1;
    if (row < 0) continue;
    taken[row].push(box);
    Object.assign(mark, { row, label, width, left });
  }
  level.rows = taken.length;
  if (level.bursts.length > 0) level.rows = Math.max(level.rows, 2);
  return level;
}

/** "14 events: 9 clash, 3 talks, 2 arrest". */
export function describeBurst(events: ChronicleEvent[]): string {
  const kinds = new Map<string, number>();
  for (const event of events) kinds.set(event.kind_label, (kinds.get(event.kind_label) ?? 0) + 1);
  const ranked = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = ranked.slice(0, 4).map(([kind, count]) => `${count} ${kind}`);
  if (ranked.length > 4) shown.push(words("more", ranked.length - 4));
  return words("burst", events.length) + ": " + shown.join(", ");
}
