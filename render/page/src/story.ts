// The story: starred events in order of time, the analyst's words between them, each event live: it opens its card. Saved as Markdown with
// its sources, or printed.

import { all, type ChronicleEvent, data, words } from "./data";
import { button, labelled, make } from "./dom";
import { intro, noteOf, onNotes, setIntro, setNote } from "./notebook";
import { save } from "./save";
import { change } from "./state";

const starred = (): ChronicleEvent[] => all.filter((event) => noteOf(event.id).star);

function growing(text: string, rows: number, keep: (text: string) => void): HTMLTextAreaElement {
  const area = make("textarea");
  area.rows = rows;
  area.value = text;
  const grow = (): void => {
    area.style.height = "auto";
    if (area.scrollHeight > 0) area.style.height = area.scrollHeight + 2 + "px";
  };
  area.addEventListener("input", grow);
  area.addEventListener("change", () => keep(area.value.trim()));
  requestAnimationFrame(grow);
  return area;
}

function eventPart(event: ChronicleEvent): HTMLElement {
  const part = make("article");
  part.dataset.event = event.id;
  const head = button(`${event.when ?? words("no_date")} · ${event.headline}`, () => change({ selected: event.id }));
  head.className = "jump";
  const status = event.status === "asserted" ? "" : ` (${words("status." + event.status)})`;
  const quote = make("blockquote", event.reports[0]?.quote ?? "");
  quote.append(make("span", ` [${event.sources.join(",")}]${status}${event.disputed ? " " + event.disputed : ""}`, "why"));
  part.append(labelled(words("page.your_words"), growing(noteOf(event.id).text ?? "", 2, (text) => setNote(event.id, { text }))), head, quote);
  return part;
}

/** Text that Markdown leaves as it is. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()<>#+!|~&-]/g, "\\$&");

function markdown(): string {
  const events = starred();
  const lines = ["# " + plain(data.title || words("all_events")), ""];
  if (intro()) lines.push(intro(), "");
  for (const event of events) {
    const text = noteOf(event.id).text;
    if (text) lines.push(text, "");
    lines.push(`**${plain(event.when ?? words("no_date"))}** ${plain(event.headline)}${event.status === "asserted" ? "" : " (" + words("status." + event.status) + ")"}`, "");
    if (event.reports[0]) lines.push(`> ${plain(event.reports[0].quote)} \\[${event.sources.join(", ")}\\]`, "");
    if (event.disputed) lines.push(plain(event.disputed), "");
  }
  lines.push("## " + words("sources"), "");
  for (const number of [...new Set(events.flatMap((event) => event.sources))].sort((a, b) => a - b)) {
    const source = data.sources[number - 1];
    lines.push(`- \\[${number}\\] ${[source.outlet, source.published.slice(0, 10), source.title, source.url].filter(Boolean).map(plain).join(", ")}`);
  }
  return lines.join("\n") + "\n";
}

/** Fills `element`; what is typed stays while it is typed. */
export function makeStory(element: HTMLElement): void {
  const parts = make("div");
  const bar = make("div", "", "bar");
  bar.append(button(words("page.save_story"), () => save(markdown(), "text/markdown", ".md")), button(words("page.print"), () => window.print()));
  const opening = make("div");
  element.append(make("h2", words("page.story")), bar, opening, parts);
  let shown = "";
  const draw = (): void => {
    const events = starred();
    const now = JSON.stringify([intro(), events.map((event) => [event.id, noteOf(event.id).text])]);
    if (now === shown) return;
    shown = now;
    if (element.contains(document.activeElement) && document.activeElement instanceof HTMLTextAreaElement) return;
    opening.replaceChildren(labelled(words("page.story_opening"), growing(intro(), 3, setIntro)));
    parts.replaceChildren(...(events.length > 0 ? events.map(eventPart) : [make("p", words("page.story_empty"), "why")]));
  };
  onNotes(draw);
  draw();
}
