// The event list: an equal of the lanes, not a fallback. Only the rows in sight are in the document.

import { type ChronicleEvent, words } from "./data";
import { noteOf } from "./notebook";
import { change, hidden, listed, onChange, view } from "./state";

const rowHeight = 46;

export function makeList(element: HTMLElement, counts: HTMLElement): void {
  const filler = document.createElement("div");
  filler.className = "filler";
  filler.setAttribute("role", "presentation");
  element.append(filler);
  let events: ChronicleEvent[] = [];
  let frame = 0;

  const row = (event: ChronicleEvent, index: number): HTMLElement => {
    const item = document.createElement("div");
    item.id = "row-" + index;
    item.className = "row " + (event.quad.endsWith("coop") ? "co" : "cf");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(event.id === view.selected));
    item.setAttribute("aria-setsize", String(events.length));
    item.setAttribute("aria-posinset", String(index + 1));
    item.dataset.event = event.id;
    item.style.top = index * rowHeight + "px";
    const date = document.createElement("span");
    date.className = "date";
    date.textContent = event.when ?? words("no_date");
    const text = document.createElement("span");
    text.className = "headline";
    text.textContent = (noteOf(event.id).star ? "★ " : "") + event.headline + (event.status === "asserted" ? "" : ` (${words("status." + event.status)})`);
    const support = document.createElement("span");
    support.className = "support";
    support.textContent = `[${event.sources.slice(0, 4).join(",")}${event.sources.length > 4 ? " +" + (event.sources.length - 4) : ""}]` + (event.disputed ? " ≠" : "");
    item.append(date, support, text);
    return item;
  };

  const draw = (everything = false): void => {
    frame = 0;
    const first = everything ? 0 : Math.max(0, Math.floor(element.scrollTop / rowHeight) - 6);
    const last = everything ? events.length : Math.min(events.length, first + Math.ceil(element.clientHeight / rowHeight) + 12);
    const rows: HTMLElement[] = [];
    const chosen = events.findIndex((event) => event.id === view.selected);
    for (let i = first; i < last; i++) rows.push(row(events[i], i));
    if (chosen >= 0 && (chosen < first || chosen >= last)) rows.push(row(events[chosen], chosen));
    filler.replaceChildren(...rows);
    if (chosen >= 0) element.setAttribute("aria-activedescendant", "row-" + chosen);
    else element.removeAttribute("aria-activedescendant");
  };
  const redraw = (): void => {
    if (!frame) frame = requestAnimationFrame(() => draw());
  };
  const refill = (): void => {
    events = listed();
    filler.style.height = events.length * rowHeight + "px";
    counts.textContent = words("burst", events.length) + (hidden > 0 ? " · " + words("page.hidden", hidden) : "");
    redraw();
  };
  const showSelected = (): void => {
    const at = events.findIndex((event) => event.id === view.selected);
    if (at < 0) return;
    const top = at * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
  };

  const step = (to: (at: number) => number): void => {
    if (events.length === 0) return;
    const at = events.findIndex((event) => event.id === view.selected);
    change({ selected: events[Math.min(events.length - 1, Math.max(0, to(at)))].id });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => step((at) => at + 1),
    ArrowUp: () => step((at) => at - 1),
    Home: () => step(() => 0),
    End: () => step(() => events.length - 1),
    PageDown: () => step((at) => at + 10),
    PageUp: () => step((at) => at - 10),
  };
  element.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  element.addEventListener("click", (event) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-event]");
    if (item) change({ selected: item.dataset.event! });
  });
  element.addEventListener("scroll", redraw, { passive: true });
  window.addEventListener("beforeprint", () => draw(true));
  window.addEventListener("afterprint", () => draw());
  new ResizeObserver(redraw).observe(element);
  onChange((changed) => {
    if (changed.has("filter") || changed.has("window")) refill();
    if (changed.has("selected")) {
      showSelected();
      redraw();
    }
  });
  refill();
  showSelected();
}
