// The interactive page in a browser: filters act on all parts, the keyboard reaches every event, nothing leaves the page, hostile
// words stay text, axe finds nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, opener } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => (browser = await launch()));
const { open, close, data, settled, counted } = opener(() => browser);
after(() => browser.close());

test("a filter acts on all parts", async () => {
  const page = await open("korea-ukraine-2024.html");
  const all = await data(page);
  const relations = await page.textContent("#relations-caption");
  const overview = await page.getAttribute("#histogram canvas", "aria-label");
  await page.fill("#filter", "actor:RUS type:ASSAULT,AID");
  await settled(page);
  const wanted = [...all.events, ...all.undated].filter((event) => ["ASSAULT", "AID"].includes(event.type) && [...event.actors, ...event.recipients].some((code) => code === "RUS" || code.startsWith("RUS/")));
  assert.ok(wanted.length > 0 && wanted.length < all.events.length);
  assert.equal(await counted(page), wanted.length, "list");
  assert.equal(await page.getAttribute("#list [role=option]", "aria-setsize"), String(wanted.length));
  assert.notEqual(await page.textContent("#relations-caption"), relations, "relations");
  assert.notEqual(await page.getAttribute("#histogram canvas", "aria-label"), overview, "overview");
  assert.match(await page.evaluate(() => location.hash), /q=actor/);
  await close(page, "filter");
});

test("filters select what they say", async () => {
  const page = await open("mixed.html");
  const all = await data(page);
  const every = [...all.events, ...all.undated];
  const cases = [
    ["quad:mconf", (e) => e.quad === "mconf"],
    ["-quad:mconf", (e) => e.quad !== "mconf"],
    ["status:planned,denied", (e) => e.status === "planned" || e.status === "denied"],
    ["sources>=3", (e) => e.independent >= 3],
    ["sources:1", (e) => e.independent === 1],
    ["disputed:yes", (e) => e.disputed !== ""],
    ["target:IDN", (e) => e.recipients.includes("IDN")],
    ["outlet:\"Outlet 3\"", (e) => e.sources.some((n) => all.sources[n - 1].outlet === "Outlet 3")],
    ["during:2023-06", (e) => e.date && (e.from ?? -1e9) < 19539 && (e.to ?? 1e9) > 19509],
    ["before:2023-06-15", (e) => e.date && (e.from ?? -1e9) < 19523],
    ["\"what happened there\"", (e) => e.reports.length > 0],
    ["quad:mconf OR target:IDN", (e) => e.quad === "mconf" || e.recipients.includes("IDN")],
    ["(quad:mconf OR target:IDN) sources>=3", (e) => (e.quad === "mconf" || e.recipients.includes("IDN")) && e.independent >= 3],
    ["-(quad:mconf OR status:planned)", (e) => e.quad !== "mconf" && e.status !== "planned"],
    ["NOT quad:mconf NOT status:planned", (e) => e.quad !== "mconf" && e.status !== "planned"],
    ["quad:mconf AND sources>=3 OR disputed:yes", (e) => (e.quad === "mconf" && e.independent >= 3) || e.disputed !== ""],
    ["level:all -level:key", (e) => e.level > 0],
  ];
  for (const [text, holds] of cases) {
    await page.fill("#filter", text);
    await page.press("#filter", "Enter");
    await settled(page);
    assert.equal(await counted(page), every.filter(holds).length, text);
  }
  await close(page, "filters");
});

test("a slip in the filter is told and changes nothing", async () => {
  const page = await open("mixed.html");
  const before = await counted(page);
  const slips = [["actr:IDN", /did you mean actor/], ["(quad:mconf", /not closed/], ["quad:mconf)", /not expected/], ["quad:mconf OR", /missing/],
    ["NOT", /missing/], ["sources>=x", /no number/], ["after:soon", /no date/], ["(".repeat(40), /too deep|missing/]];
  for (const [text, words] of slips) {
    await page.fill("#filter", text);
    await settled(page);
    assert.match(await page.textContent("#problem"), words, text);
    assert.equal(await page.getAttribute("#filter", "aria-invalid"), "true");
    assert.equal(await counted(page), before);
  }
  await close(page, "slip");
});

test("the keyboard reaches every event, in the lanes and in the list", async () => {
  const page = await open("papua.html");
  const { events, undated } = await data(page);
  const walk = async (selector, key, n) => {
    const seen = new Set();
    await page.focus(selector);
    for (let i = 0; i < n; i++) {
      await page.press(selector, key);
      seen.add(await page.getAttribute("#card", "data-event"));
    }
    return seen;
  };
  assert.equal((await walk("#lanes", "n", events.length)).size, events.length);
  assert.match(await page.textContent("#live"), /\S/);
  await page.press("#lanes", "Escape");
  assert.equal(await page.isHidden("#card"), true);
  assert.equal((await walk("#list", "ArrowDown", events.length + undated.length)).size, events.length + undated.length);
  await page.press("#list", "Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "card");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "filter");
  await close(page, "keyboard");
});

test("lane by lane, with arrows alone, every event is reached; plus zooms, 0 shows all", async () => {
  const page = await open("papua.html");
  const { events } = await data(page);
  const seen = new Set();
  const press = async (key) => {
    await page.press("#lanes", key);
    const chosen = await page.getAttribute("#card", "data-event");
    seen.add(chosen);
    return chosen;
  };
  await page.focus("#lanes");
  for (let lane = 0; lane < 14; lane++) {
    const last = await press("End");
    for (let now = await press("Home"); now !== last; ) now = await press("ArrowRight");
    await press("ArrowDown");
  }
  assert.equal(seen.size, events.length);
  await page.press("#lanes", "+");
  await settled(page);
  assert.match(await page.evaluate(() => location.hash), /w=/, "zoomed");
  await page.press("#lanes", "0");
  await settled(page);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /w=/, "all again");
  await close(page, "lanes");
});

test("the brush narrows list and lanes; the hash brings the view back", async () => {
  const page = await open("mixed.html");
  const whole = await counted(page);
  const box = await page.locator("#histogram").boundingBox();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  const part = await counted(page);
  assert.ok(part > 0 && part < whole, `${part} of ${whole}`);
  const view = await page.evaluate(() => location.hash);
  await close(page, "brush");
  const again = await open("mixed.html", view);
  assert.equal(await counted(again), part);
  await close(again, "hash");
});

test("a card says when, why, who says so, with marks and links", async () => {
  const page = await open("korea-ukraine-2024.html");
  await page.click("#list [role=option] >> nth=1");
  const event = (await data(page)).events[1];
  const text = await page.textContent("#card");
  assert.ok(text.includes(event.headline) && text.includes(event.when_long));
  for (const report of event.reports) assert.ok(text.includes(report.quote), "quote");
  assert.equal(await page.locator("#card mark.trigger").count(), event.reports.length);
  const links = await page.$$eval("#card a", (list) => list.map((a) => a.href));
  assert.ok(links.length > 0 && links.every((href) => /^https?:/.test(href)));
  await close(page, "card");
});

test("hostile words stay text", async () => {
  const page = await open("hostile.html");
  const { events } = await data(page);
  await page.focus("#lanes");
  for (let i = 0; i < events.length; i++) await page.press("#lanes", "n");
  await settled(page);
  assert.equal(await page.$$eval("a", (list) => list.filter((a) => !/^https?:/.test(a.href)).length), 0, "only http links");
  assert.equal(await page.$$eval("script", (list) => list.length), 2, "no script but ours");
  assert.equal(await page.$$eval("img, iframe, object, embed", (list) => list.length), 0);
  const shown = await page.evaluate(() => document.body.innerText + document.getElementById("babad-data").textContent);
  assert.equal(/[\u202A-\u202E\u2066-\u2069]|\\u20(2[a-e]|6[6-9])/i.test(shown), false, "no bidirectional controls");
  await close(page, "hostile");
});

for (const [name, state] of [["korea-ukraine-2024.html", ""], ["korea-ukraine-2024.html", "card"], ["large.html", ""], ["none.html", ""], ["hostile.html", "card"]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe: ${name} ${state} ${colorScheme}`, async () => {
      const page = await open(name);
      await page.emulateMedia({ colorScheme });
      if (state === "card") await page.click("#list [role=option] >> nth=0");
      // Through the debugger, since the page's own policy lets no other script in.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`), []);
      await close(page, "axe");
    });
  }
}

// Times are printed; BABAD_BOUNDS=1 makes them bounds, for a machine that does nothing else.
test("5,000 events: first paint within a second, panning within 8 ms a frame", async () => {
  const page = await open("large.html");
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  console.log(`first paint of 5,000 events: ${paint.toFixed(0)} ms`);
  await page.press("#lanes", "+");
  await page.press("#lanes", "+");
  await page.press("#lanes", "+");
  await settled(page);
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await client.send("Tracing.start", { categories: "devtools.timeline,disabled-by-default-devtools.timeline", transferMode: "ReportEvents" });
  const box = await page.locator("#lanes").boundingBox();
  await page.mouse.move(box.x + 700, box.y + 200);
  await page.mouse.down();
  for (let i = 0; i < 90; i++) {
    await page.mouse.move(box.x + 700 - i * 5, box.y + 200);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await page.mouse.up();
  const ended = new Promise((done) => client.once("Tracing.tracingComplete", done));
  await client.send("Tracing.end");
  await ended;
  const main = events.filter((event) => event.name === "FireAnimationFrame" || event.name === "EventDispatch");
  const frames = events.filter((event) => event.name === "FireAnimationFrame").map((event) => event.dur / 1000).filter((ms) => ms > 0.05).sort((a, b) => a - b);
  const p95 = frames[Math.floor(frames.length * 0.95)];
  const dispatch = main.filter((event) => event.name === "EventDispatch").map((event) => event.dur / 1000).sort((a, b) => a - b);
  console.log(`panning: ${frames.length} frames, drawing ${frames[frames.length >> 1].toFixed(1)} ms median, ${p95.toFixed(1)} ms at the 95th percentile; ` +
    `input ${dispatch[Math.floor(dispatch.length * 0.95)].toFixed(1)} ms at the 95th percentile`);
  assert.ok(frames.length >= 60, "the view moved");
  if (process.env.BABAD_BOUNDS) {
    assert.ok(paint < 1000, `first paint ${paint} ms`);
    assert.ok(p95 <= 8, `a frame ${p95} ms at the 95th percentile`);
  }
  await close(page, "speed");
});
