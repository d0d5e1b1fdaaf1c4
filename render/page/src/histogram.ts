// Overview: events per cell of the whole span, cooperation below, conflict above, with a brush that sets the window.

import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { colours, fitCanvas } from "./colours";
import { data, dayMs, dayName, isCooperation, tickName, words } from "./data";
import { change, dated, onChange, view } from "./state";

export const span: [number, number] = (() => {
  let [from, to] = [Infinity, -Infinity];
  for (const event of data.events) {
    from = Math.min(from, event.start);
    to = Math.max(to, event.start + 1);
  }
  if (from > to) return [0, 1];
  const margin = Math.max(1, (to - from) * 0.02);
  return [from - margin, to + margin];
})();

export function makeHistogram(element: HTMLElement): void {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  element.append(canvas);
  const svg = select(element).append("svg").attr("aria-hidden", "true");
  const x = scaleUtc().domain(span.map((day) => new Date(day * dayMs)));
  const days = (at: number): number => x.invert(at).getTime() / dayMs;

  const draw = () => {
    const [width, height] = fitCanvas(canvas);
    x.range([0, width]);
    const cells = Math.max(20, Math.floor(width / 7));
    const counts = Array.from({ length: cells }, () => [0, 0]);
    for (const event of dated) {
      const cell = Math.min(cells - 1, Math.floor(((event.start - span[0]) / (span[1] - span[0])) * cells));
      counts[cell][isCooperation(event.quad) ? 0 : 1]++;
    }
    const most = Math.max(1, ...counts.map(([a, b]) => a + b));
    const context = canvas.getContext("2d")!;
    context.clearRect(0, 0, width, height);
    const room = height - 16;
    const wide = width / cells;
    counts.forEach(([cooperation, conflict], i) => {
      const low = (room * cooperation) / most;
      const high = (room * conflict) / most;
      context.fillStyle = colours().cooperation;
      context.fillRect(i * wide, room - low, wide - 1, low);
      context.fillStyle = colours().conflict;
      context.fillRect(i * wide, room - low - high, wide - 1, high);
    });
    context.fillStyle = colours().muted;
    context.font = "11px " + getComputedStyle(document.body).fontFamily;
    let free = 0;
    for (const tick of x.ticks(Math.max(2, width / 110))) {
      const text = tickName(tick, free === 0);
      if (text === "" || x(tick) < free || x(tick) + context.measureText(text).width > width) continue;
      context.fillText(text, x(tick), height - 3);
      free = x(tick) + context.measureText(text).width + 8;
    }
    canvas.setAttribute("aria-label", words("burst", dated.length) + ", " + dayName(span[0]) + " – " + dayName(span[1]));
  };

  const brush = brushX<unknown>().on("brush end", (event: D3BrushEvent<unknown>) => {
    if (!event.sourceEvent) return; // moved by us
    const picked = event.selection as [number, number] | null;
    change({ window: picked ? [days(picked[0]), days(picked[1])] : null });
  });
  const group = svg.append("g");
  const showWindow = () => {
    const wanted = view.window ? view.window.map((day) => x(new Date(day * dayMs))) : null;
    group.call(brush.move, wanted as [number, number] | null);
  };
  const resize = () => {
    draw();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    svg.attr("width", width).attr("height", height);
    brush.extent([[0, 0], [width, Math.max(0, height - 16)]]);
    group.call(brush);
    showWindow();
  };
  new ResizeObserver(resize).observe(element);
  onChange((changed) => {
    if (changed.has("filter")) draw();
    if (changed.has("window")) showWindow();
  });
  resize();
}
