// One state for all parts; the URL's hash holds it, so that a view can be sent as a link.

import { all, type ChronicleEvent, data } from "./data";
import { compareGrouping, parseComparison, sidesOf } from "./compare";
import { compileFilter, hasTerm } from "./filter";
import { byActor, type Grouping } from "./lane_model";
import { noteOf, onNotes } from "./notebook";

export interface View {
  filter: string;
  window: [number, number] | null; // days shown by the lanes; null: all
  selected: string; // event id; empty: none
  links: boolean; // of the selected event, drawn; n and p then walk along them
  compare: string; // two actors or outlets on one axis (compare.ts); empty: lanes of actors
}

type Listener = (changed: Set<keyof View>) => void;

export const view: View = { filter: "", window: null, selected: "", links: false, compare: "" };
/** Dated events that pass the filter, by first day, and undated ones. */
export let dated: ChronicleEvent[] = data.events;
export let undated: ChronicleEvent[] = data.undated;
/** Events that only the analyst's "hide" keeps out. */
export let hidden = 0;
/** The lanes: of actors, or the two that are compared. */
export let grouping: Grouping = byActor;

const listeners: Listener[] = [];
export const onChange = (listener: Listener): void => void listeners.push(listener);

const known = new Map(all.map((event) => [event.id, event]));
export const eventOf = (id: string): ChronicleEvent | undefined => known.get(id);

/** Dated events in the window, then (without a window) the undated. */
export function listed(): ChronicleEvent[] {
  if (!view.window) return [...dated, ...undated];
  const [from, to] = view.window;
  return dated.filter((event) => grouping.lanesOf(event).some((lane) => {
    const start = event.start - grouping.shifts[lane];
    return start < to && start + Math.max(event.end - event.start, 1) > from;
  }));
}

function select(filter: string, compare: string): void {
  const test = compileFilter(filter);
  const comparison = parseComparison(compare);
  const matched = all.filter((event) => test(event) && (!comparison || sidesOf(comparison, event).length > 0));
  const shown = hasTerm(filter, "is:hidden") ? matched : matched.filter((event) => !noteOf(event.id).hide);
  hidden = matched.length - shown.length;
  dated = shown.filter((event) => event.date !== undefined);
  undated = shown.filter((event) => event.date === undefined);
  grouping = comparison ? compareGrouping(comparison, dated) : byActor;
}

/** Throws FilterError and leaves everything as it was where the filter cannot be understood. */
export function change(next: Partial<View>): void {
  const changed = new Set<keyof View>();
  const [filter, compare] = [next.filter ?? view.filter, next.compare ?? view.compare];
  if (filter !== view.filter || compare !== view.compare) {
    select(filter, compare);
    changed.add("filter");
  }
  for (const key of ["window", "selected", "links", "compare"] as const) {
    if (key in next && next[key] !== view[key]) changed.add(key);
  }
  Object.assign(view, next);
  if (changed.size === 0) return;
  for (const listener of listeners) listener(changed);
  writeHash();
}

let pending = 0;
function writeHash(): void {
  window.clearTimeout(pending);
  pending = window.setTimeout(() => {
    const hash = new URLSearchParams();
    if (view.filter) hash.set("q", view.filter);
    if (view.window) hash.set("w", view.window.map((day) => day.toFixed(1)).join("~"));
    if (view.selected) hash.set("e", view.selected);
    if (view.links) hash.set("l", "1");
    if (view.compare) hash.set("c", view.compare);
    history.replaceState(null, "", "#" + hash.toString());
  }, 120);
}

/** What the hash asks for; parts that make no sense are left out. */
export function readHash(): Partial<View> {
  const hash = new URLSearchParams(location.hash.slice(1));
  const days = (hash.get("w") ?? "").split("~").map(Number);
  const selected = hash.get("e") ?? "";
  return {
    filter: hash.get("q") ?? "",
    window: days.length === 2 && days.every(Number.isFinite) && days[0] < days[1] ? [days[0], days[1]] : null,
    selected: known.has(selected) ? selected : "",
    links: hash.get("l") === "1",
    compare: hash.get("c") ?? "",
  };
}

select("", "");
/** A star or a hidden event changes what passes the filter. */
onNotes(() => {
  select(view.filter, view.compare);
  for (const listener of listeners) listener(new Set(["filter"]));
});
