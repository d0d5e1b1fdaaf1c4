// Two actors or two outlets on one axis: by calendar, or with the first event of each under one another as day 0.

import { type ChronicleEvent, data, fold, name } from "./data";
import { matchesActor } from "./filter_terms";
import type { Grouping } from "./lane_model";

export interface Comparison {
  kind: "actor" | "outlet";
  sides: [string, string];
  zero: boolean;
}

/** "actor~RUS~UKR~0"; undefined where it is none, or names nobody here. */
export function parseComparison(text: string): Comparison | undefined {
  const [kind, a, b, zero] = text.split("~").map(decodeURIComponent);
  if ((kind !== "actor" && kind !== "outlet") || !a || !b) return undefined;
  return { kind, sides: [a, b], zero: zero === "0" };
}

export const comparisonText = ({ kind, sides, zero }: Comparison): string =>
  [kind, ...sides.map((side) => encodeURIComponent(side).replace(/~/g, "%7E")), zero ? "0" : "c"].join("~");

function stands(comparison: Comparison, side: string, event: ChronicleEvent): boolean {
  if (comparison.kind === "outlet") return event.sources.some((n) => fold(data.sources[n - 1].outlet) === fold(side));
  return [...event.actors, ...event.recipients].some((code) => matchesActor(code, side));
}

/** Indices of the sides that an event belongs to. */
export const sidesOf = (comparison: Comparison, event: ChronicleEvent): number[] =>
  [0, 1].filter((i) => stands(comparison, comparison.sides[i], event));

/** Two lanes; `events` are those in view, by first day. */
export function compareGrouping(comparison: Comparison, events: ChronicleEvent[]): Grouping {
  const lanesOf = (event: ChronicleEvent): number[] => sidesOf(comparison, event);
  const firsts = [0, 1].map((i) => events.find((event) => lanesOf(event).includes(i))?.start);
  const known = firsts.filter((day) => day !== undefined);
  const zero = Math.min(...known);
  return {
    heads: comparison.sides.map((side) => ({ code: side, label: comparison.kind === "actor" ? name(side) : side })),
    lanesOf,
    labelEach: true,
    shifts: firsts.map((day) => (comparison.zero && day !== undefined ? day - zero : 0)),
  };
}

/** How many events only the first has, only the second, and both. */
export function tally(comparison: Comparison, events: ChronicleEvent[]): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (const event of events) {
    const sides = sidesOf(comparison, event);
    if (sides.length > 0) counts[sides.length === 2 ? 2 : sides[0]]++;
  }
  return counts;
}
