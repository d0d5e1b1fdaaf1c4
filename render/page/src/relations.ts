// Who dealt with whom among the events in view: width by independent events, colour by net tone, dashed where mixed.

import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { colours, watchColours } from "./colours";
import { type ChronicleEvent, data, isCooperation, name, words } from "./data";
import { change, dated, listed, onChange, undated, view } from "./state";

interface Line {
  source: string;
  target: string;
  cooperation: number;
  conflict: number;
  both: boolean; // acts of both sides only
}

const mostLines = 150;

function linesOf(events: ChronicleEvent[]): Line[] {
  const lines = new Map<string, Line>();
  for (const event of events) {
    if (event.status === "denied" || event.status === "hypothetical") continue;
    const targets = event.recipients.length ? event.recipients : event.actors;
    for (const a of event.actors) {
      for (const b of targets) {
        if (a === b || (event.recipients.length === 0 && a > b)) continue;
        const [source, target] = event.recipients.length ? [a, b] : [a, b].sort();
        const key = source + "\u0000" + target;
        let line = lines.get(key);
        if (!line) lines.set(key, (line = { source, target, cooperation: 0, conflict: 0, both: true }));
        if (event.recipients.length) line.both = false;
        if (isCooperation(event.quad)) line.cooperation++;
        else line.conflict++;
      }
    }
  }
  return [...lines.values()].sort((a, b) => b.cooperation + b.conflict - a.cooperation - a.conflict || (a.source < b.source ? -1 : 1));
}

function toneColour(line: Line): string {
  const tone = (line.cooperation - line.conflict) / (line.cooperation + line.conflict);
  if (Math.abs(tone) < 0.2) return colours().muted;
  return tone > 0 ? colours().cooperation : colours().conflict;
}

function elementsOf(lines: Line[], places: (code: string, i: number, n: number) => { x: number; y: number }): ElementDefinition[] {
  const codes = [...new Set(lines.flatMap((line) => [line.source, line.target]))].sort();
  const nodes = codes.map((code, i) => ({ data: { id: code, label: name(code), width: Math.min(160, 14 + 7.6 * name(code).length) }, position: places(code, i, codes.length) }));
  const edges = lines.map((line) => {
    const total = line.cooperation + line.conflict;
    return {
      data: {
        id: line.source + ">" + line.target, source: line.source, target: line.target, width: Math.min(1 + Math.sqrt(total), 8),
        colour: toneColour(line), mixed: 5 * Math.min(line.cooperation, line.conflict) >= total || undefined, both: line.both || undefined,
        label: [line.cooperation ? "+" + line.cooperation : "", line.conflict ? "−" + line.conflict : ""].filter(Boolean).join(" "),
      },
    };
  });
  return [...nodes, ...edges];
}

export function makeRelations(element: HTMLElement, caption: HTMLElement, table: HTMLElement): void {
  const placeOf = (code: string, i: number, n: number): { x: number; y: number } => {
    const known = Object.hasOwn(data.positions, code) ? data.positions[code] : undefined;
    if (known) return { x: known[0] * 900, y: known[1] * 460 };
    return { x: 450 + 520 * Math.cos((2 * Math.PI * i) / n), y: 230 + 300 * Math.sin((2 * Math.PI * i) / n) };
  };
  const styles = (): cytoscape.StylesheetJson => [
    {
      selector: "node",
      style: {
        shape: "round-rectangle", width: "data(width)", height: 26, label: "data(label)", "text-valign": "center", "text-halign": "center",
        "font-size": 13, "font-family": "Open Sans, DejaVu Sans, sans-serif", "background-color": colours().paper, "border-width": 1.2,
        "border-color": colours().text, color: colours().text, "text-max-width": "150px", "text-wrap": "ellipsis",
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)", "line-color": "data(colour)", "line-style": "solid", "target-arrow-color": "data(colour)",
        "target-arrow-shape": "triangle", "curve-style": "bezier", label: "data(label)", "font-size": 11, color: colours().text,
        "text-background-color": colours().paper, "text-background-opacity": 0.9, "text-background-padding": "2px",
      },
    },
    { selector: "edge[mixed]", style: { "line-style": "dashed" } },
    { selector: "edge[both]", style: { "target-arrow-shape": "none" } },
  ];
  const graph: Core = cytoscape({ container: element, layout: { name: "preset" }, minZoom: 0.2, maxZoom: 4, style: styles() });
  const fillTable = (lines: Line[]): void => {
    const rows = lines.slice(0, 40).map((line) => {
      const row = document.createElement("tr");
      for (const text of [name(line.source) + "\u200e → \u200e" + name(line.target), "+" + line.cooperation, "−" + line.conflict]) {
        const cell = document.createElement("td");
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    });
    table.replaceChildren(...rows);
  };
  const draw = (): void => {
    const lines = linesOf(view.window ? listed() : [...dated, ...undated]);
    const shown = lines.slice(0, mostLines);
    graph.elements().remove();
    graph.add(elementsOf(shown, placeOf));
    graph.fit(undefined, 18);
    const more = lines.length - shown.length;
    caption.textContent = words("relations") + ": " + lines.length + (more > 0 ? ` (${words("page.not_drawn", more)})` : "");
    element.setAttribute("aria-label", caption.textContent);
    fillTable(lines);
  };
  const narrow = (term: string): void => {
    if (!view.filter.split(/\s+/).includes(term)) change({ filter: (view.filter + " " + term).trim() });
  };
  const quoted = (code: string): string => (/[\s"]/.test(code) ? `actor:"${code.replace(/"/g, "")}"` : "actor:" + code);
  graph.on("tap", "node", (event) => narrow(quoted(event.target.id())));
  graph.on("tap", "edge", (event) => {
    narrow(quoted(event.target.data("source")));
    narrow(quoted(event.target.data("target")));
  });
  let pending = 0;
  onChange((changed) => {
    if (!changed.has("filter") && !changed.has("window")) return;
    window.clearTimeout(pending);
    pending = window.setTimeout(draw, changed.has("filter") ? 30 : 250);
  });
  watchColours(() => {
    graph.style().fromJson(styles()).update();
    draw();
  });
  new ResizeObserver(() => {
    graph.resize();
    graph.fit(undefined, 18);
  }).observe(element);
  draw();
}
