// The main view: one lane an actor, time from left to right, zoom with wheel, pinch, + and −, pan by dragging.

import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom, type D3ZoomEvent, zoomIdentity } from "d3-zoom";
import { colourOf, colours, fitCanvas, watchColours } from "./colours";
import { type ChronicleEvent, data, dayMs, tickName, words } from "./data";
import { drawLink, drawMark } from "./event_mark";
import { span } from "./histogram";
import { describeBurst, fitWords, type Lane, type LaneLevel, makeLanes, placeLane, rowHeight, stripHeight } from "./lane_model";
import { earlierLinks, laterLinks, walk } from "./links";
import { change, dated, eventOf, grouping, onChange, view } from "./state";
import { type Pen, SvgCanvas } from "./svg_canvas";

const headWidth = 116;
const rulerHeight = 24;
const font = (weight: number, size: number) => `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;

interface Target {
  x: number;
  y: number;
  width: number;
  height: number;
  events: ChronicleEvent[];
  lane: number;
}

/** Returns what draws the view as SVG, with a title and lines of text. */
export function makeLanesView(
  element: HTMLElement, say: (text: string) => void, tip: (text: string, x: number, y: number) => void,
): (title: string, lines: string[]) => string {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  element.append(canvas);
  const screen = canvas.getContext("2d")!;
  let context: Pen = screen;
  let lanes: Lane[] = makeLanes(dated, grouping);
  let levels = new Map<number, LaneLevel[]>();
  let targets: Target[] = [];
  let lane = 0; // of the keyboard
  let width = 0;
  let height = 0;
  let scale = 1; // pixels a day
  let origin = span[0]; // day at the left edge
  let frame = 0;

  const widths = new Map<string, number>();
  const measure = (text: string): number => {
    let wide = widths.get(text);
    if (wide === undefined) {
      context.font = font(400, 12);
      wide = context.measureText(text).width;
      widths.set(text, wide);
    }
    return wide;
  };

  /** Levels are powers of two of pixels a day. */
  const levelAt = (): [LaneLevel[], number] => {
    const key = Math.floor(Math.log2(scale) + 1e-9);
    let level = levels.get(key);
    if (!level) {
      level = lanes.map((one, i) => placeLane(one, i, grouping, span, 2 ** key, measure));
      levels.set(key, level);
    }
    return [level, 2 ** key];
  };

  const setTops = (level: LaneLevel[]): void => {
    let top = rulerHeight;
    lanes.forEach((one, i) => {
      one.top = top;
      one.height = stripHeight + level[i].rows * rowHeight + 5;
      top += one.height;
    });
    const wanted = Math.max(top + 4, 200);
    if (Math.abs(parseFloat(canvas.style.height || "0") - wanted) > 0.5) {
      canvas.style.height = wanted + "px";
      [width, height] = fitCanvas(canvas);
    }
  };

  const xOf = (day: number): number => headWidth + (day - origin) * scale;

  /** Days from day 0, where the lanes are laid over one another. */
  const drawDays = (): void => {
    const first = lanes.find((one) => one.events.length > 0);
    const zero = first ? first.events[0].start - first.shift : origin;
    const wide = 110 / scale;
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((days) => days >= wide) ?? 10000;
    for (let day = Math.ceil((origin - zero) / step) * step; xOf(zero + day) < width; day += step) {
      drawTick(xOf(zero + day), words("page.day", (day > 0 ? "+" : day < 0 ? "−" : "") + Math.abs(day)));
    }
  };

  const drawTick = (x: number, text: string): void => {
    context.strokeStyle = colours().rule;
    context.beginPath();
    context.moveTo(Math.round(x) + 0.5, rulerHeight - 4);
    context.lineTo(Math.round(x) + 0.5, height);
    context.stroke();
    context.fillStyle = colours().muted;
    context.fillText(text, x + 3, rulerHeight - 8);
  };

  const drawRuler = (): void => {
    context.font = font(400, 11);
    if (grouping.shifts.some((shift) => shift !== 0)) return drawDays();
    const x = scaleUtc().domain([new Date(origin * dayMs), new Date((origin + (width - headWidth) / scale) * dayMs)]).range([headWidth, width]);
    let first = true;
    for (const tick of x.ticks(width / 110)) {
      drawTick(x(tick), tickName(tick, first));
      first = false;
    }
  };

  const drawLane = (one: Lane, level: LaneLevel, ratio: number): void => {
    const shift = headWidth + (span[0] - origin) * scale; // levels count from the span's start, in the lane's own days
    for (const burst of level.bursts) {
      const left = shift + burst.x * ratio;
      const wide = burst.width * ratio;
      if (left > width || left + wide < headWidth) continue;
      const room = one.height - 20;
      const tall = Math.min(room, 4 + Math.sqrt(burst.events.length) * 3);
      const base = one.top + room + 2;
      const low = (tall * burst.cooperation) / burst.events.length;
      context.fillStyle = colours().cooperation;
      context.fillRect(left, base - low, wide - 1, low);
      context.fillStyle = colours().conflict;
      context.fillRect(left, base - tall, wide - 1, tall - low);
      context.save();
      context.beginPath();
      context.rect(left, base, wide - 4, 18);
      context.clip();
      context.fillStyle = colours().text;
      context.font = font(400, 11);
      context.fillText(`${burst.events.length} · ${burst.top.kind_label}`, left + 1, base + 12);
      context.restore();
      targets.push({ x: left, y: base - tall, width: wide, height: tall + 16, events: burst.events, lane: lanes.indexOf(one) });
    }
    context.font = font(400, 12);
    for (const mark of level.marks) {
      const x = shift + mark.x * ratio;
      const y = mark.row < 0 ? one.top + 7 : one.top + stripHeight + mark.row * rowHeight + 7;
      const end = xOf(mark.event.end - one.shift);
      if (x > width + mark.width + 20 || Math.max(x + mark.width + 20, end) < headWidth) continue;
      if (mark.event.end - mark.event.start > 1 || mark.event.qualifier === "approximate") {
        const from = Math.max(headWidth, xOf(mark.event.start - one.shift));
        const to = mark.event.to == null ? width : Math.min(width, Math.max(end, from + 3));
        context.globalAlpha = mark.event.qualifier === "exact" ? 0.55 : 0.3;
        context.fillStyle = colourOf(mark.event.quad);
        if (to > from) context.fillRect(from, y + 7, to - from, mark.row < 0 ? 1 : 2.5);
        context.globalAlpha = 1;
      }
      if (x < headWidth - 4) continue;
      drawMark(context, mark.event, x, y, mark.row < 0 ? 3.4 : 4.6, mark.event.id === view.selected);
      const left = mark.left ? x - 9 - mark.width : x - 7;
      targets.push({ x: left, y: y - 7, width: 16 + (mark.row < 0 ? 0 : mark.width), height: 14, events: [mark.event], lane: lanes.indexOf(one) });
      if (mark.row < 0) continue;
      context.fillStyle = colours().text;
      context.fillText(mark.label, mark.left ? x - 9 - mark.width : x + 9, y + 4);
    }
  };

  const drawHeads = (): void => {
    context.fillStyle = colours().paper;
    context.fillRect(0, 0, headWidth - 2, height);
    lanes.forEach((one, i) => {
      context.fillStyle = i % 2 === 0 ? colours().lane : colours().paper;
      context.fillRect(0, one.top, headWidth - 2, one.height);
      context.save();
      context.beginPath();
      context.rect(0, one.top, headWidth - 8, one.height);
      context.clip();
      context.fillStyle = colours().text;
      context.font = font(600, 12);
      context.fillText(fitWords(one.label, headWidth - 16, (text) => context.measureText(text).width), 6, one.top + 14);
      context.fillStyle = colours().muted;
      context.font = font(400, 11);
      if (one.height > 32) context.fillText(String(one.events.length), 6, one.top + 28);
      context.restore();
    });
  };

  const drawConnector = (): void => {
    const event = eventOf(view.selected);
    if (!event || Number.isNaN(event.start)) return;
    if (grouping.shifts.some((shift) => shift !== 0)) return;
    const tops = grouping.lanesOf(event).map((i) => lanes[i].top + 7);
    const x = xOf(event.start + 0.5);
    if (tops.length < 2 || x < headWidth || x > width) return;
    context.strokeStyle = colourOf(event.quad);
    context.setLineDash(event.quad === "vconf" || event.quad === "mconf" ? [4, 3] : []);
    context.beginPath();
    context.moveTo(x, Math.min(...tops));
    context.lineTo(x, Math.max(...tops));
    context.stroke();
    context.setLineDash([]);
  };

  /** Where an event's mark stands in its first lane: on its label's row, or on the strip. */
  const spotOf = (event: ChronicleEvent, level: LaneLevel[]): [x: number, y: number] | undefined => {
    const i = grouping.lanesOf(event)[0];
    if (i === undefined || Number.isNaN(event.start)) return undefined;
    const row = level[i].marks.find((mark) => mark.event === event)?.row ?? -1;
    return [xOf(event.start + 0.5 - lanes[i].shift), lanes[i].top + 7 + (row < 0 ? 0 : stripHeight + row * rowHeight)];
  };

  const drawLinks = (level: LaneLevel[]): void => {
    if (!view.links || !view.selected) return;
    const inView = new Map(dated.map((event) => [event.id, event]));
    for (const link of [...earlierLinks(view.selected), ...laterLinks(view.selected)]) {
      const [from, to] = [inView.get(link.from), inView.get(link.to)];
      const [begin, end] = [from && spotOf(from, level), to && spotOf(to, level)];
      if (begin && end) drawLink(context, begin, end, link.basis === "said");
    }
  };

  const draw = (): void => {
    frame = 0;
    const [from, to] = view.window ?? span;
    origin = from;
    scale = (width - headWidth) / Math.max(to - from, 1e-6);
    const [level, levelScale] = levelAt();
    setTops(level);
    scale = (width - headWidth) / Math.max(to - from, 1e-6);
    targets = [];
    context.clearRect(0, 0, width, height);
    lanes.forEach((one, i) => {
      context.fillStyle = i % 2 === 0 ? colours().lane : colours().paper;
      context.fillRect(0, one.top, width, one.height);
    });
    drawRuler();
    drawConnector();
    lanes.forEach((one, i) => drawLane(one, level[i], scale / levelScale));
    drawLinks(level);
    drawHeads();
  };
  const redraw = (): void => {
    if (!frame) frame = requestAnimationFrame(draw);
  };

  const targetAt = (x: number, y: number): Target | undefined => {
    for (let i = targets.length - 1; i >= 0; i--) {
      const t = targets[i];
      if (x >= t.x && x <= t.x + t.width && y >= t.y && y <= t.y + t.height) return t;
    }
    return undefined;
  };

  const zoomer = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, Math.max(2, (span[1] - span[0]) / 3)])
    .on("zoom", (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (!event.sourceEvent) return;
      const wide = (span[1] - span[0]) / event.transform.k;
      const room = width - headWidth;
      const x = event.transform.x + (event.transform.k - 1) * headWidth;
      const start = span[0] - (x / room / event.transform.k) * (span[1] - span[0]);
      change({ window: event.transform.k <= 1.0001 ? null : [start, start + wide] });
    });
  /** Tells the zoomer what the brush or the keyboard has set. */
  const follow = (): void => {
    const [from, to] = view.window ?? span;
    const k = (span[1] - span[0]) / (to - from);
    const x = -((from - span[0]) / (span[1] - span[0])) * (width - headWidth) * k;
    select(canvas).property("__zoom", zoomIdentity.translate(x - (k - 1) * headWidth, 0).scale(k));
  };

  const zoomBy = (factor: number): void => {
    const [from, to] = view.window ?? span;
    const chosen = eventOf(view.selected);
    const middle = chosen && chosen.start >= from && chosen.start <= to ? chosen.start : (from + to) / 2;
    const wide = Math.max(2, (to - from) / factor);
    if (wide >= span[1] - span[0]) return change({ window: null });
    const start = Math.min(Math.max(middle - wide * ((middle - from) / (to - from)), span[0]), span[1] - wide);
    change({ window: [start, start + wide] });
  };

  const step = (events: ChronicleEvent[], by: number): void => {
    if (events.length === 0) return;
    const at = events.findIndex((event) => event.id === view.selected);
    const next = at >= 0 ? at + by : by > 0 ? by - 1 : events.length + by;
    change({ selected: events[Math.min(events.length - 1, Math.max(0, next))].id });
  };
  /** Along the links of the selected event, or from event to event. */
  const walkBy = (by: 1 | -1): void => {
    if (!view.links || !view.selected) return step(dated, by);
    const next = walk(view.selected, by);
    if (next) change({ selected: next });
    else say(words("page.thread_end"));
  };
  const changeLane = (by: number): void => {
    for (let i = lane + by; i >= 0 && i < lanes.length; i += by) {
      if (lanes[i].events.length === 0) continue;
      lane = i;
      const chosen = eventOf(view.selected);
      const near = chosen ? lanes[i].events.reduce((a, b) => (Math.abs(b.start - chosen.start) < Math.abs(a.start - chosen.start) ? b : a)) : lanes[i].events[0];
      say(lanes[i].label + ", " + words("burst", lanes[i].events.length));
      return change({ selected: near.id });
    }
  };

  const keys: Record<string, () => void> = {
    ArrowRight: () => step(lanes[lane].events, 1),
    ArrowLeft: () => step(lanes[lane].events, -1),
    ArrowDown: () => changeLane(1),
    ArrowUp: () => changeLane(-1),
    Home: () => step(lanes[lane].events, -1e9),
    End: () => step(lanes[lane].events, 1e9),
    n: () => walkBy(1),
    p: () => walkBy(-1),
    l: () => change({ links: !view.links }),
    "+": () => zoomBy(2),
    "=": () => zoomBy(2),
    "-": () => zoomBy(0.5),
    "0": () => change({ window: null }),
  };
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  canvas.addEventListener("click", (event) => {
    const target = targetAt(event.offsetX, event.offsetY);
    if (!target) return;
    if (target.events.length === 1) return change({ selected: target.events[0].id });
    const shift = lanes[target.lane].shift;
    const [first, last] = [target.events[0].start - shift, target.events[target.events.length - 1].start - shift + 1];
    const margin = Math.max(1, (last - first) * 0.1);
    change({ window: [first - margin, last + margin] });
  });
  canvas.addEventListener("mousemove", (event) => {
    const target = targetAt(event.offsetX, event.offsetY);
    canvas.style.cursor = target ? "pointer" : "grab";
    const one = target?.events[0];
    tip(!one ? "" : target!.events.length > 1 ? describeBurst(target!.events) : `${one.when ?? ""} · ${one.headline}`, event.clientX, event.clientY);
  });
  canvas.addEventListener("mouseleave", () => tip("", 0, 0));

  /** A selection from elsewhere is brought into the window. */
  const reveal = (): void => {
    const chosen = eventOf(view.selected);
    if (!chosen || Number.isNaN(chosen.start)) return;
    const own = grouping.lanesOf(chosen);
    if (own.length === 0) return;
    if (!own.includes(lane)) lane = own[0];
    if (!view.window) return;
    const [from, to] = view.window;
    const start = chosen.start - grouping.shifts[lane];
    if (start >= from && start < to) return;
    const wide = to - from;
    change({ window: [start - wide / 2, start + wide / 2] });
  };

  onChange((changed) => {
    if (changed.has("filter")) {
      lanes = makeLanes(dated, grouping);
      lane = Math.min(lane, lanes.length - 1);
      levels = new Map();
    }
    if (changed.has("selected")) reveal();
    if (changed.has("window")) follow();
    redraw();
  });
  watchColours(redraw);
  new ResizeObserver(() => {
    [width, height] = fitCanvas(canvas);
    zoomer.extent([[headWidth, 0], [width, height]]).translateExtent([[headWidth, -Infinity], [width, Infinity]]);
    follow();
    redraw();
  }).observe(element);
  [width, height] = fitCanvas(canvas);
  select(canvas).call(zoomer).on("dblclick.zoom", null);
  follow();
  draw();
  return (title, lines) => {
    const svg = new SvgCanvas(screen);
    context = svg;
    draw();
    context = screen;
    draw();
    return svg.document(width, height, title, lines, colours().paper, data.language);
  };
}
