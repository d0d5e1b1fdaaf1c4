// What an analyst does with an event on its card: star, hide, remark, and corrections to be given to the chronicle.

import { all, type ChronicleEvent, words } from "./data";
import { button, choices, labelled, make, toggle } from "./dom";
import { addCorrection, type Correction, noteOf, setNote } from "./notebook";

const nearby = 30; // days
const mostCandidates = 40;

/** Events that may be the same: near in time, with a party in common; the nearest first. */
function candidates(event: ChronicleEvent): ChronicleEvent[] {
  const codes = new Set([...event.actors, ...event.recipients]);
  const distance = (other: ChronicleEvent): number => (Number.isNaN(other.start) || Number.isNaN(event.start) ? nearby : Math.abs(other.start - event.start));
  return all
    .filter((other) => other !== event && distance(other) <= nearby && [...other.actors, ...other.recipients].some((code) => codes.has(code)))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostCandidates);
}

function reportBoxes(event: ChronicleEvent): [HTMLElement, () => string[]] {
  const group = make("fieldset");
  group.append(make("legend", words("page.which_reports")));
  const boxes = event.reports.map((report) => {
    const box = make("input");
    box.type = "checkbox";
    box.value = report.id;
    group.append(labelled(report.quote.slice(0, 80), box));
    return box;
  });
  return [group, () => boxes.filter((box) => box.checked).map((box) => box.value)];
}

const amendable = ["date", "type", "kind", "status", "actors", "recipients", "place"] as const;

function current(event: ChronicleEvent, field: string): string {
  const values: Record<string, string> = {
    date: event.date ?? "", type: event.type, kind: event.kind, status: event.status, actors: event.actors.join(","),
    recipients: event.recipients.join(","), place: event.place,
  };
  return values[field] ?? "";
}

/** The form of a correction: what, how, and why; a reason is asked for. */
function correctionForm(event: ChronicleEvent, say: (text: string) => void): HTMLElement {
  const details = make("details");
  details.append(make("summary", words("page.correct")));
  const others = candidates(event);
  const actions: [string, string][] = [["reject", words("page.reject")], ...amendable.map((field) => [field, words("page.amend", words("field." + field))] as [string, string])];
  if (others.length > 0) actions.push(["merge", words("page.merge")]);
  if (event.reports.length > 1) actions.push(["split", words("page.split")]);
  const action = choices(actions);
  const value = make("input");
  value.type = "text";
  const other = choices(others.map((one) => [one.id, `${one.when ?? words("no_date")} · ${one.headline}`]));
  const [reports, chosen] = reportBoxes(event);
  const reason = make("input");
  reason.type = "text";
  const parts = { value: labelled(words("page.value"), value), other: labelled(words("page.same_as"), other), reports, reason: labelled(words("page.reason"), reason) };
  const show = (): void => {
    const field = (amendable as readonly string[]).includes(action.value);
    parts.value.hidden = !field;
    parts.other.hidden = action.value !== "merge";
    parts.reports.hidden = action.value !== "split";
    if (field) value.value = current(event, action.value);
  };
  action.addEventListener("change", show);
  const correction = (): Correction | undefined => {
    const why = reason.value.trim();
    if (!why) return undefined;
    if (action.value === "reject") return { action: "reject", targets: [event.id], reason: why };
    if (action.value === "merge") return { action: "merge", targets: [event.id, other.value], reason: why };
    if (action.value === "split") return chosen().length > 0 ? { action: "split", targets: chosen(), reason: why } : undefined;
    return { action: "amend", targets: [event.id], set: `${action.value}=${value.value.trim()}`, reason: why };
  };
  const note = button(words("page.note_correction"), () => {
    const made = correction();
    if (!made) {
      reason.setAttribute("aria-invalid", "true");
      reason.focus();
      return;
    }
    addCorrection(made);
    say(words("page.noted"));
  });
  details.append(labelled(words("page.what"), action), parts.value, parts.other, parts.reports, parts.reason, note);
  show();
  return details;
}

export function notesPart(event: ChronicleEvent, say: (text: string) => void): HTMLElement[] {
  const note = noteOf(event.id);
  const [star, showStar] = toggle("★ " + words("page.star"), () => setNote(event.id, { star: !noteOf(event.id).star }));
  const [hide, showHide] = toggle(words("page.hide"), () => setNote(event.id, { hide: !noteOf(event.id).hide }));
  star.dataset.note = "star";
  hide.dataset.note = "hide";
  showStar(note.star === true);
  showHide(note.hide === true);
  const remark = make("textarea");
  remark.rows = 2;
  remark.value = note.text ?? "";
  remark.addEventListener("change", () => setNote(event.id, { text: remark.value.trim() }));
  const bar = make("div", "", "bar");
  bar.append(star, hide);
  return [bar, labelled(words("page.remark"), remark), correctionForm(event, say)];
}
