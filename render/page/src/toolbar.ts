// The row of switches above the page: what is shown, what is compared, what is noted, and what is saved.

import { comparisonText, parseComparison, tally } from "./compare";
import { data, words } from "./data";
import { button, choices, labelled, make, toggle } from "./dom";
import { hasTerm, toggleTerm } from "./filter";
import { canUndo, corrections, correctionsAsCommands, dropCorrection, loadNotes, noteCount, notesAsJson, onNotes, undo } from "./notebook";
import { save, saveCsv, saveJson } from "./save";
import { makeStory } from "./story";
import { change, dated, onChange, undated, view } from "./state";

function filterToggles(): HTMLElement[] {
  return [["disputed:yes", "page.disputed_only"], ["sources:1", "page.one_source"], ["is:starred", "page.starred_only"]].map(([term, key]) => {
    const [element, show] = toggle(words(key), () => change({ filter: toggleTerm(view.filter, term) }));
    const update = (): void => show(hasTerm(view.filter, term));
    onChange((changed) => changed.has("filter") && update());
    update();
    return element;
  });
}

/** A button that opens a part of the page and says whether it is open. */
function opener(text: string, part: HTMLElement, opened: () => void = () => {}): HTMLButtonElement {
  const element = button(text, () => {
    part.hidden = !part.hidden;
    element.setAttribute("aria-expanded", String(!part.hidden));
    if (!part.hidden) opened();
  });
  element.setAttribute("aria-expanded", String(!part.hidden));
  element.setAttribute("aria-controls", part.id);
  return element;
}

function panel(id: string, label: string): HTMLElement {
  const part = make("section", "", "panel");
  part.id = id;
  part.setAttribute("aria-label", label);
  part.hidden = true;
  return part;
}

function comparePanel(part: HTMLElement): void {
  const kind = choices([["actor", words("page.actors")], ["outlet", words("page.outlets")]]);
  const sides = [choices([]), choices([])] as const;
  const zero = make("input");
  zero.type = "checkbox";
  const result = make("output");
  const counts = (names: string[]): [string, number][] => {
    const tallied = new Map<string, number>();
    for (const one of names) tallied.set(one, (tallied.get(one) ?? 0) + 1);
    return [...tallied].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const known = {
    actor: counts(data.events.flatMap((event) => [...new Set([...event.actors, ...event.recipients])])).map(([code, n]) => [code, `${data.actors[code] ?? code} (${n})`] as [string, string]),
    outlet: counts(data.events.flatMap((event) => [...new Set(event.sources.map((s) => data.sources[s - 1].outlet))])).map(([outlet, n]) => [outlet, `${outlet} (${n})`] as [string, string]),
  };
  const fill = (): void => {
    const options = known[kind.value as "actor" | "outlet"];
    sides.forEach((side, i) => {
      side.replaceChildren(...choices(options).children);
      side.selectedIndex = Math.min(i, options.length - 1);
    });
  };
  const apply = (): void => change({ compare: comparisonText({ kind: kind.value as "actor" | "outlet", sides: [sides[0].value, sides[1].value], zero: zero.checked }) });
  const show = (): void => {
    const comparison = parseComparison(view.compare);
    stop.disabled = !comparison;
    if (!comparison) return void (result.textContent = "");
    if (kind.value !== comparison.kind) {
      kind.value = comparison.kind;
      fill();
    }
    sides.forEach((side, i) => (side.value = comparison.sides[i]));
    zero.checked = comparison.zero;
    const [a, b, both] = tally(comparison, [...dated, ...undated]);
    result.textContent = words("page.compared", a, b, both);
  };
  const stop = button(words("page.compare_stop"), () => change({ compare: "" }));
  kind.addEventListener("change", () => {
    fill();
    apply();
  });
  for (const field of [...sides, zero]) field.addEventListener("change", apply);
  part.append(labelled(words("page.compare_what"), kind), labelled("A", sides[0]), labelled("B", sides[1]), labelled(words("page.day_zero"), zero), button(words("page.compare"), apply), stop, result);
  fill();
  onChange((changed) => (changed.has("compare") || changed.has("filter")) && show());
  show();
  part.hidden = !view.compare;
}

function notesPanel(part: HTMLElement, say: (text: string) => void): void {
  const list = make("ol");
  const back = button(words("page.undo"), undo);
  const file = make("input");
  file.type = "file";
  file.accept = ".json,application/json";
  file.addEventListener("change", async () => {
    try {
      loadNotes(await file.files![0].text());
      say(words("page.loaded"));
    } catch {
      say(words("page.not_loaded"));
    }
    file.value = "";
  });
  const commands = button(words("page.save_commands"), () => save(correctionsAsCommands(), "text/x-shellscript", "-corrections.sh"));
  commands.id = "save-commands";
  const json = button(words("page.save_notes"), () => save(notesAsJson(), "application/json", "-notes.json"));
  json.id = "save-notes";
  part.append(make("p", words("page.notes_kept"), "why"), list, back, commands, json, labelled(words("page.load_notes"), file));
  const draw = (): void => {
    list.replaceChildren(...corrections().map((one, i) => {
      const line = make("li", `${one.action} ${one.targets.join(" ")}${one.set ? " " + one.set : ""}: ${one.reason} `);
      line.append(button(words("page.drop"), () => dropCorrection(i)));
      return line;
    }));
    back.disabled = !canUndo();
    commands.disabled = corrections().length === 0;
  };
  onNotes(draw);
  draw();
}

/** `saveSvg` writes the lanes as they are seen. */
export function makeToolbar(tools: HTMLElement, before: HTMLElement, say: (text: string) => void, drawSvg: (title: string, lines: string[]) => string): void {
  const bar = make("div", "", "bar");
  bar.id = "switches";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words("page.switches"));
  const compare = panel("compare", words("page.compare"));
  const notes = panel("notes", words("page.notes"));
  const story = panel("story", words("page.story"));
  comparePanel(compare);
  notesPanel(notes, say);
  makeStory(story);
  const [links, showLinks] = toggle(words("page.links"), () => change({ links: !view.links }));
  onChange((changed) => changed.has("links") && showLinks(view.links));
  showLinks(view.links);
  const notesOpener = opener(words("page.notes"), notes);
  const count = (): void => void (notesOpener.textContent = words("page.notes") + (noteCount() ? ` (${noteCount()})` : ""));
  onNotes(count);
  count();
  const storyOpener = opener(words("page.story"), story, () => story.scrollIntoView({ block: "nearest" }));
  bar.append(...filterToggles(), links, opener(words("page.compare"), compare), storyOpener, notesOpener);
  const svg = button("SVG", () => {
    const facts = [document.getElementById("count")?.textContent ?? "", view.filter && words("query", view.filter)].filter(Boolean).join(" · ");
    save(drawSvg(data.title || words("all_events"), [facts]), "image/svg+xml", ".svg");
  });
  svg.id = "svg";
  tools.querySelector("#problem")!.before(svg);
  tools.querySelector("#csv")!.addEventListener("click", saveCsv);
  tools.querySelector("#json")!.addEventListener("click", saveJson);
  tools.parentElement!.append(bar);
  before.before(compare, notes, story);
}
