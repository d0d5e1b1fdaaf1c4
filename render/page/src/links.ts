// Which event answers, follows or was brought about by which (docs/timeline.md): drawn on request, and walked along.

import { data, type Link } from "./data";

const strength: Record<Link["basis"], number> = { said: 0, reversed: 1, carried_out: 2, repeated: 3 };

function byEvent(end: "from" | "to"): Map<string, Link[]> {
  const map = new Map<string, Link[]>();
  for (const link of data.links) {
    const list = map.get(link[end]);
    if (list) list.push(link);
    else map.set(link[end], [link]);
  }
  for (const list of map.values()) list.sort((a, b) => strength[a.basis] - strength[b.basis]);
  return map;
}

const later = byEvent("from");
const earlier = byEvent("to");

/** Links to later events and to earlier ones, what is said before what is only likely. */
export const laterLinks = (id: string): readonly Link[] => later.get(id) ?? [];
export const earlierLinks = (id: string): readonly Link[] => earlier.get(id) ?? [];

/** The next event along the links, or undefined at the end of the thread. */
export const walk = (id: string, by: 1 | -1): string | undefined => (by > 0 ? laterLinks(id)[0]?.to : earlierLinks(id)[0]?.from);
