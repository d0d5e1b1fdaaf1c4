// Reads the drawn pictures back from the browser: boxes of texts, ways of leaders, what is there and what is missing. It knows nothing
// of the layout code.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, launch, list } from "./browser.mjs";

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
});
after(() => browser.close());

const pointToMm = 25.4 / 72;
const storylines = /^(gaza|korea-ukraine|myanmar|papua|south-china|sudan)/;

/** Runs in the page: everything measured in points of the sheet. */
function readPicture() {
  const svg = document.documentElement;
  const unit = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const offset = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].map((node) => {
    const box = node.getBoundingClientRect();
    const [x, y, width, height] = [(box.x - offset.x) * unit, (box.y - offset.y) * unit, box.width * unit, box.height * unit];
    // A text's box reaches from the font's ascent to its descent; letters stand in the middle part.
    const upright = Math.abs(node.getCTM().b) < 0.5;
    return upright
      ? { x: x + 0.3, y: y + height * 0.2, width: width - 0.6, height: height * 0.62, words: node.textContent, event: node.closest(".event")?.id ?? "" }
      : { x: x + width * 0.2, y, width: width * 0.62, height, words: node.textContent, event: "" };
  });
  const shift = (node) => {
    const own = node.getCTM(), root = svg.getCTM?.() ?? { a: 1, e: 0, f: 0 };
    return (x, y) => [((own.a * x + own.c * y + own.e) - root.e) / root.a, ((own.b * x + own.d * y + own.f) - root.f) / root.a];
  };
  const leaders = [...svg.querySelectorAll(".lead")].map((node) => {
    const place = shift(node);
    const numbers = node.getAttribute("d").match(/-?[\d.]+/g).map(Number);
    const points = [];
    for (let i = 0; i < numbers.length; i += 2) points.push(place(numbers[i], numbers[i + 1]));
    return { event: node.closest(".event").id, points };
  });
  const stretched = [...svg.querySelectorAll("text[textLength]")].map((node) => {
    const wanted = Number(node.getAttribute("textLength"));
    node.removeAttribute("textLength");
    const natural = node.getComputedTextLength();
    node.setAttribute("textLength", wanted);
    return { words: node.textContent, ratio: natural / wanted };
  });
  const data = JSON.parse(document.getElementById("babad-data")?.textContent ?? "null");
  return {
    texts, leaders, stretched,
    size: [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height],
    drawn: [...svg.querySelectorAll(".event")].map((node) => ({ id: node.id, label: node.getAttribute("aria-label"), texts: node.querySelectorAll("text").length })),
    bursts: svg.querySelectorAll(".burst").length,
    all: svg.textContent,
    events: data ? data.events.map((event) => event.id) : null,
    undated: data ? data.undated.map((event) => event.id) : null,
    matched: data?.matched ?? 0,
  };
}

function overlaps(texts) {
  const found = [];
  const sorted = [...texts].sort((a, b) => a.y - b.y);
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j].y < sorted[i].y + sorted[i].height; j++) {
      const [a, b] = [sorted[i], sorted[j]];
      if (a.x < b.x + b.width && b.x < a.x + a.width) found.push(`${a.words} | ${b.words}`);
    }
  }
  return found;
}

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
function crosses([a, b], [c, d]) {
  const e = 1e-6;
  const [p, q, r, s] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  return ((p > e && q < -e) || (p < -e && q > e)) && ((r > e && s < -e) || (r < -e && s > e));
}

function crossings(leaders) {
  const segments = leaders.flatMap(({ event, points }) => points.slice(1).map((point, i) => ({ event, line: [points[i], point] })));
  const found = [];
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length; j++) {
      if (segments[i].event !== segments[j].event && crosses(segments[i].line, segments[j].line)) found.push(`${segments[i].event} x ${segments[j].event}`);
    }
  }
  return found;
}

async function read(name) {
  const requests = [];
  const note = (request) => requests.push(request.url());
  page.on("request", note);
  await page.goto(address(name));
  const picture = await page.evaluate(readPicture);
  page.off("request", note);
  assert.equal(requests.length, 1, name + " asks for nothing else");
  return picture;
}

function checkTexts(name, picture) {
  const found = overlaps(picture.texts);
  assert.deepEqual(found.slice(0, 5), [], `${name}: ${found.length} texts overlap`);
  const outside = picture.texts.filter((t) => t.x < 0 || t.y < 0 || t.x + t.width > picture.size[0] || t.y + t.height > picture.size[1]);
  assert.deepEqual(outside.map((t) => t.words).slice(0, 5), [], `${name}: texts outside the sheet`);
  const wrong = picture.stretched.filter(({ ratio }) => ratio < 0.97 || ratio > 1.03);
  assert.deepEqual(wrong.slice(0, 5), [], `${name}: text measured otherwise than the browser does`);
}

for (const name of list(".spine.svg")) {
  if (name.startsWith("large")) continue;
  test(name, async () => {
    const picture = await read(name);
    checkTexts(name, picture);
    const crossing = crossings(picture.leaders);
    assert.deepEqual(crossing.slice(0, 5), [], `${name}: ${crossing.length} leaders cross`);
    // Every event is drawn once with words of its own, in date order; the undated stand in the tray.
    assert.deepEqual(picture.drawn.filter(({ id }) => !id.startsWith("tray-")).map(({ id }) => id), picture.events);
    assert.deepEqual(picture.drawn.filter(({ id }) => id.startsWith("tray-")).map(({ id }) => id.slice(5)), picture.undated);
    assert.ok(picture.drawn.every(({ label, texts }) => label && texts >= 1), name + ": an event without words");
    assert.equal(picture.events.length + picture.undated.length, picture.matched);
    const shifts = picture.leaders.map(({ points }) => Math.abs(points[0][1] - points[points.length - 1][1]) * pointToMm);
    const mean = shifts.reduce((a, b) => a + b, 0) / Math.max(1, shifts.length);
    console.log(`${name}: ${shifts.length} labels, mean shift ${mean.toFixed(2)} mm, largest ${Math.max(0, ...shifts).toFixed(1)} mm`);
    if (storylines.test(name)) assert.ok(mean <= 3, `${name}: mean label shift ${mean} mm`);
  });
}

for (const name of list(".lanes.svg")) {
  if (name.startsWith("huge")) continue;
  test(name, async () => {
    const picture = await read(name);
    checkTexts(name, picture);
    if (picture.bursts > 0) return;
    assert.deepEqual(picture.drawn.filter(({ id }) => !id.startsWith("tray-")).map(({ id }) => id), picture.events);
    // What has no label of its own is counted beside its lane.
    const bare = picture.drawn.filter(({ id, texts }) => !id.startsWith("tray-") && texts === 0).length;
    const counted = picture.texts.map(({ words }) => /^\+(\d+) (in table|di tabel)$/.exec(words)).filter(Boolean).reduce((sum, match) => sum + Number(match[1]), 0);
    assert.equal(counted, bare, `${name}: ${bare} events without a label, ${counted} counted`);
    console.log(`${name}: ${picture.events.length} events, ${bare} labels left to the table`);
  });
}

for (const name of list(".diagram.svg")) {
  test(name, async () => checkTexts(name, await read(name)));
}
