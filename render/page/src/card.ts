// The card of an event: when and why this date, every sentence that says so with its marks, the sources, what was merged and why.

import { notesPart } from "./card_notes";
import { type ChronicleEvent, data, type Link, name, type Report, words } from "./data";
import { button, make } from "./dom";
import { earlierLinks, laterLinks } from "./links";
import { noteOf, onNotes } from "./notebook";
import { change, eventOf, onChange, view } from "./state";

/** A quote with its trigger, parties and date marked; offsets count code points. */
function quote(report: Report): HTMLElement {
  const letters = Array.from(report.quote);
  const roles: (string | undefined)[] = new Array(letters.length);
  for (const [start, end, role] of report.marks) {
    for (let i = start; i < Math.min(end, letters.length); i++) if (roles[i] === undefined || role === "trigger") roles[i] = role;
  }
  const block = make("blockquote");
  for (let from = 0; from < letters.length; ) {
    let to = from;
    while (to < letters.length && roles[to] === roles[from]) to++;
    const text = letters.slice(from, to).join("");
    block.append(roles[from] === undefined ? text : make("mark", text, roles[from]));
    from = to;
  }
  return block;
}

function sourceLine(number: number): HTMLElement {
  const source = data.sources[number - 1];
  const line = make("p", "", "source");
  if (!source) return line;
  line.append(`[${number}] ${source.outlet}${source.published ? ", " + source.published.slice(0, 10) : ""}: `);
  if (/^https?:\/\//i.test(source.url)) {
    const link = make("a", source.title || source.url);
    link.href = source.url;
    link.rel = "noreferrer noopener";
    link.target = "_blank";
    line.append(link);
  } else {
    line.append(source.title);
  }
  if (source.same_as) line.append(" (" + words("syndicated", source.same_as) + ")");
  return line;
}

function whyDate(report: Report): string {
  const parts = [report.when, words("basis." + report.basis)];
  if (report.date_words) parts.push(words("from_words", report.date_words));
  return parts.join(", ");
}

function reportPart(report: Report): HTMLElement {
  const part = make("section", "", "report");
  part.append(quote(report), sourceLine(report.source));
  const facts = [whyDate(report)];
  if (report.status !== "asserted") facts.push(words("status." + report.status));
  if (report.by) facts.push(words("by", report.by));
  part.append(make("p", facts.join(" · "), "why"));
  const [total, trigger, parties, status, date] = report.confidence.map((value) => Math.round(value * 100));
  part.append(make("p", words("page.confidence", total, trigger, parties, status, date), "why"));
  return part;
}

function mergePart(event: ChronicleEvent): HTMLElement | null {
  if (event.merges.length === 0) return null;
  const details = make("details");
  details.append(make("summary", words("merged", event.reports.length)));
  for (const merge of event.merges) {
    const parts = merge.parts.map(([part, value]) => `${part} ${value.toFixed(2)}`).join(", ");
    details.append(make("p", `${merge.a} + ${merge.b}: ${merge.score.toFixed(2)}${merge.edit ? " – " + merge.edit : ""} (${parts})`, "why"));
  }
  return details;
}

function linkLine(link: Link, end: "earlier" | "later"): HTMLElement {
  const other = end === "earlier" ? link.from : link.to;
  const event = eventOf(other);
  const line = make("li");
  const jump = button(`${end === "earlier" ? "←" : "→"} ${words(`link.${end}.${link.kind}`)}: ${event?.when ?? words("no_date")}, ${event?.headline ?? other}`, () => change({ selected: other }));
  jump.className = "jump";
  jump.dataset.link = other;
  line.append(jump, make("span", " " + words("link." + link.basis), "why"));
  return line;
}

/** What came before this event and what came of it. */
function linksPart(event: ChronicleEvent): HTMLElement | null {
  const lines = [
    ...earlierLinks(event.id).map((link) => linkLine(link, "earlier")),
    ...laterLinks(event.id).map((link) => linkLine(link, "later")),
  ];
  if (lines.length === 0) return null;
  const details = make("details");
  details.className = "links";
  details.open = view.links;
  const list = make("ul");
  list.append(...lines);
  details.append(make("summary", words("page.link_count", lines.length)), list);
  return details;
}

function fill(card: HTMLElement, event: ChronicleEvent, say: (text: string) => void): void {
  const close = button("×", () => change({ selected: "" }));
  close.className = "close";
  close.setAttribute("aria-label", words("page.close"));
  const title = make("h2", event.headline);
  title.id = "card-title";
  const facts = [event.when_long ?? words("no_date"), event.type_label + (event.mode ? " / " + event.mode : ""), words("quad." + event.quad)];
  if (event.status !== "asserted") facts.push(words("status." + event.status));
  if (event.place) facts.push(event.place);
  if (event.numbers) facts.push(event.numbers);
  const children: (Node | string)[] = [close, title, make("p", facts.join(" · "))];
  const parties = [event.actors.map((code) => `${name(code)} (${code})`).join(", "), event.recipients.map((code) => `${name(code)} (${code})`).join(", ")];
  children.push(make("p", parties.filter(Boolean).join(" → "), "why"));
  if (event.disputed) children.push(make("p", event.disputed, "disputed"));
  const links = linksPart(event);
  if (links) children.push(links);
  children.push(...event.reports.map(reportPart));
  const merges = mergePart(event);
  if (merges) children.push(merges);
  children.push(...notesPart(event, say), make("p", event.id, "why"));
  card.dataset.event = event.id;
  card.replaceChildren(...children);
}

export function makeCard(card: HTMLElement, say: (text: string) => void): void {
  const show = (): void => {
    const event = eventOf(view.selected);
    card.hidden = !event;
    if (!event) return;
    fill(card, event, say);
    card.scrollTop = 0;
    say(`${event.when ?? words("no_date")}, ${event.headline}` + (event.status === "asserted" ? "" : `, ${words("status." + event.status)}`));
  };
  onChange((changed) => {
    if (changed.has("selected")) show();
    const links = card.querySelector<HTMLDetailsElement>(".links");
    if (changed.has("links") && links) links.open = view.links;
  });
  // A star is shown where it was set, without moving the card or the focus.
  onNotes(() => {
    const event = eventOf(view.selected);
    if (!event) return;
    for (const key of ["star", "hide"] as const) {
      card.querySelector(`[data-note=${key}]`)?.setAttribute("aria-pressed", String(noteOf(event.id)[key] === true));
    }
  });
  show();
}
