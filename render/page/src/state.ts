// One state for all parts; the URL's hash holds it, so that a view can be sent as a link.

import { all, type ChronicleEvent, data } from "./data";
import { compileFilter } from "./filter";

export interface View {
  filter: string;
  window: [number, number] | null; // days shown by the lanes; null: all
  selected: string; // event id; empty: none
}

type Listener = (changed: Set<keyof View>) => void;

export const view: View = { filter: "", window: null, selected: "" };
/** Dated events that pass the filter, by first day, and undated ones. */
export let dated: ChronicleEvent[] = data.events;
export let undated: ChronicleEvent[] = data.undated;

const listeners: Listener[] = [];
export const onChange = (listener: Listener): void => void listeners.push(listener);

const known = new Map(all.map((event) => [event.id, event]));
export const eventOf = (id: string): ChronicleEvent | undefined => known.get(id);

/** Dated events in the window, then (without a window) the undated. */
export function listed(): ChronicleEvent[] {
  if (!view.window) return [...dated, ...undated];
  const [from, to] = view.window;
  return dated.filter((event) => event.start < to && Math.max(event.end, event.start + 1) > from);
}

/** Throws FilterError and leaves everything as it was where the filter cannot be understood. */
export function change(next: Partial<View>): void {
  const changed = new Set<keyof View>();
  if (next.filter !== undefined && next.filter !== view.filter) {
    const test = compileFilter(next.filter);
    dated = data.events.filter(test);
    undated = data.undated.filter(test);
    changed.add("filter");
  }
  for (const key of ["window", "selected"] as const) {
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
  };
}
