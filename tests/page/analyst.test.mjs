// What an analyst does on the page: stars, remarks, corrections, comparison, links, story, and what is saved of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, opener } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const name = "korea-ukraine-2024.html";
let browser, folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "babad-page-"));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
const { open, close, data, settled, counted } = opener(() => browser);

/** What a click saves. */
async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFileSync(await download.path(), "utf8");
}
const button = (page, key) => page.getByRole("button", { name: key, exact: true });
const words = async (page) => (await data(page)).words;

test("stars, hidden events and remarks act on all parts, can be undone, and come back from a file", async () => {
  const page = await open(name);
  const w = await words(page);
  const { events } = await data(page);
  const whole = await counted(page);
  await page.click(`#list [data-event=${events[0].id}]`);
  await page.click("#card [data-note=star]");
  assert.equal(await page.getAttribute("#card [data-note=star]", "aria-pressed"), "true");
  await page.click(`#list [data-event=${events[2].id}]`);
  await page.click("#card [data-note=hide]");
  await settled(page);
  assert.equal(await counted(page), whole - 1, "one hidden");
  assert.ok((await page.textContent("#count")).includes(w["page.hidden"].replace("{}", "1")));
  await page.fill("#filter", "is:hidden");
  await settled(page);
  assert.equal(await counted(page), 1, "found again");
  await page.fill("#filter", "is:starred");
  await settled(page);
  assert.equal(await counted(page), 1);
  await page.fill("#filter", "");
  await page.click(`#switches [aria-controls=notes]`);
  const notes = await saved(page, () => page.click("#save-notes"));
  await button(page, w["page.undo"]).click();
  await settled(page);
  assert.equal(await counted(page), whole, "undone");
  const file = join(folder, "notes.json");
  writeFileSync(file, notes);
  await page.setInputFiles("#notes input[type=file]", file);
  await settled(page);
  assert.equal(await counted(page), whole - 1, "loaded");
  writeFileSync(file, '{"notes":{"e1":7,"__proto__":{"star":true}},"corrections":[{"action":"rm","targets":["x"],"reason":"r"}]}');
  await page.setInputFiles("#notes input[type=file]", file);
  await settled(page);
  assert.equal(await page.locator("#notes li").count(), 0, "what is no correction is not taken over");
  await close(page, "notes");
});

test("corrections become commands that a shell hands on word for word", async () => {
  const page = await open(name);
  const w = await words(page);
  const { events } = await data(page);
  const reason = "it's \"$(touch pwned)\" `x` \\ ; --no";
  await page.click(`#list [data-event=${events[0].id}]`);
  await page.click("#card summary >> text=" + w["page.correct"]);
  const form = page.locator("#card details", { hasText: w["page.what"] }).last();
  await form.getByRole("button").click();
  assert.equal(await page.locator("#notes li").count(), 0, "a correction needs a reason");
  await form.getByLabel(w["page.what"], { exact: true }).selectOption("date");
  await form.getByLabel(w["page.value"]).fill("2024-11-15");
  await form.getByLabel(w["page.reason"]).fill(reason);
  await form.getByRole("button").click();
  await form.getByLabel(w["page.what"], { exact: true }).selectOption("merge");
  await form.getByRole("button").click();
  await form.getByLabel(w["page.what"], { exact: true }).selectOption("reject");
  await form.getByRole("button").click();
  await page.click(`#switches [aria-controls=notes]`);
  assert.equal(await page.locator("#notes li").count(), 3);
  const script = await saved(page, () => page.click("#save-commands"));
  const said = join(folder, "said"), fake = join(folder, "babad");
  writeFileSync(fake, `#!/bin/sh\nfor word; do printf '%s\\n' "$word" >> ${said}; done\nprintf '%s\\n' ---- >> ${said}\n`);
  chmodSync(fake, 0o755);
  writeFileSync(join(folder, "corrections.sh"), script);
  execFileSync("sh", ["corrections.sh", "my story.babad"], { cwd: folder, env: { ...process.env, PATH: folder + ":" + process.env.PATH } });
  const calls = readFileSync(said, "utf8").split("----\n").filter(Boolean).map((call) => call.trimEnd().split("\n"));
  assert.deepEqual(calls[0], ["amend", "my story.babad", events[0].id, "--set", "date=2024-11-15", "--reason", reason]);
  assert.equal(calls[1][0], "merge");
  assert.equal(calls[1].length, 6);
  assert.deepEqual(calls[2], ["reject", "my story.babad", events[0].id, "--reason", reason]);
  await page.locator("#notes li button").first().click();
  assert.equal(await page.locator("#notes li").count(), 2);
  await close(page, "corrections");
});

test("two actors on one axis, by calendar and from day 0", async () => {
  const page = await open(name);
  const all = await data(page);
  const has = (code) => (event) => [...event.actors, ...event.recipients].some((one) => one === code || one.startsWith(code + "/"));
  const every = [...all.events, ...all.undated];
  await page.click("#switches [aria-controls=compare]");
  await page.locator("#compare").getByLabel("A", { exact: true }).selectOption("PRK");
  await page.locator("#compare").getByLabel("B", { exact: true }).selectOption("KOR");
  await settled(page);
  const both = every.filter((event) => has("PRK")(event) && has("KOR")(event)).length;
  const a = every.filter(has("PRK")).length - both, b = every.filter(has("KOR")).length - both;
  assert.equal(await counted(page), a + b + both, "the list holds both");
  assert.deepEqual((await page.textContent("#compare output")).match(/\d+/g).map(Number), [a, b, both]);
  await page.locator("#compare").getByLabel(all.words["page.day_zero"]).check();
  await settled(page);
  const svg = await saved(page, () => page.click("#svg"));
  assert.match(svg, new RegExp(`>${all.words["page.day"].replace("{}", "0")}<`), "the ruler counts from day 0");
  const view = await page.evaluate(() => location.hash);
  await close(page, "compare");
  const again = await open(name, view);
  assert.equal(await counted(again), a + b + both, "the hash brings it back");
  assert.equal(await again.isVisible("#compare"), true);
  await again.locator("#compare").getByRole("button", { name: all.words["page.compare_stop"] }).click();
  await settled(again);
  assert.equal(await counted(again), every.length);
  await close(again, "compare again");
});

test("links lead from event to event, on the card and with n and p", async () => {
  const page = await open(name);
  const { links, events } = await data(page);
  assert.ok(links.length > 0);
  const known = new Set(events.map((event) => event.id));
  const link = links.find(({ from, to }) => known.has(from) && known.has(to));
  await page.click(`#list [data-event=${link.from}]`);
  assert.ok(await page.locator(`#card [data-link=${link.to}]`).count() > 0);
  await page.click("#lanes canvas", { position: { x: 5, y: 5 } });
  await page.focus("#lanes");
  await page.press("#lanes", "l");
  await page.press("#lanes", "n");
  const reached = await page.getAttribute("#card", "data-event");
  assert.ok(links.some(({ from, to }) => from === link.from && to === reached), "n follows a link");
  await page.press("#lanes", "p");
  const back = await page.getAttribute("#card", "data-event");
  assert.ok(links.some(({ from, to }) => from === back && to === reached), "p goes back along one");
  await settled(page);
  assert.match(await page.evaluate(() => location.hash), /l=1/);
  const svg = await saved(page, () => page.click("#svg"));
  assert.match(svg, /<path d="M[\d. -]+C/, "the links are drawn");
  await close(page, "links");
});

test("switches for disputed events and those of one source set the filter", async () => {
  const page = await open("mixed.html");
  const all = await data(page);
  const every = [...all.events, ...all.undated];
  const w = all.words;
  const press = async (key) => {
    await button(page, w[key]).click();
    await settled(page);
  };
  await press("page.disputed_only");
  assert.equal(await page.inputValue("#filter"), "disputed:yes");
  assert.equal(await counted(page), every.filter((event) => event.disputed).length);
  await press("page.one_source");
  assert.equal(await counted(page), every.filter((event) => event.disputed && event.independent === 1).length);
  await press("page.disputed_only");
  assert.equal(await counted(page), every.filter((event) => event.independent === 1).length);
  assert.equal(await button(page, w["page.disputed_only"]).getAttribute("aria-pressed"), "false");
  await close(page, "switches");
});

test("a story of starred events, with its sources, as Markdown", async () => {
  const page = await open("hostile.html");
  const all = await data(page);
  const w = all.words;
  for (const event of all.events.slice(0, 3)) {
    await page.click(`#list [data-event="${event.id}"]`);
    await page.click("#card [data-note=star]");
  }
  await page.click("#switches [aria-controls=story]");
  assert.equal(await page.locator("#story article").count(), 3);
  await page.locator("#story article textarea").first().fill("First *our* words.");
  await page.locator("#story article textarea").first().blur();
  const text = await saved(page, () => button(page, w["page.save_story"]).click());
  assert.match(text, /First \*our\* words\./, "the analyst's own words stay as typed");
  assert.doesNotMatch(text, /(^|[^\\])<script/i, "those of articles cannot mark anything up");
  for (const number of new Set(all.events.slice(0, 3).flatMap((event) => event.sources))) assert.ok(text.includes(`\\[${number}\\]`));
  await page.locator("#story article .jump").nth(1).click();
  assert.equal(await page.getAttribute("#card", "data-event"), all.events[1].id, "an event of the story is live");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#story"), true);
  assert.equal(await page.isVisible("#lanes"), false, "an open story prints alone");
  await close(page, "story");
});

test("the view is saved as SVG that shows what is seen and runs nothing", async () => {
  const page = await open("hostile.html");
  const svg = await saved(page, () => page.click("#svg"));
  const other = await browser.newPage();
  await other.setContent(svg.replace(/^/, "<!DOCTYPE html>"));
  assert.equal(await other.locator("script, a, image, foreignObject").count(), 0);
  const wellFormed = await other.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null, svg);
  assert.ok(wellFormed);
  assert.ok((await other.locator("text").count()) > 5);
  await other.close();
  await close(page, "svg");
});

for (const language of [name, "papua.html"]) {
  test(`axe with everything open, at 400 %, in both languages: ${language}`, async () => {
    const page = await open(language, "", { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    for (const part of ["compare", "notes", "story"]) {
      if (!(await page.isVisible("#" + part))) await page.click(`#switches [aria-controls=${part}]`);
    }
    await page.click("#list [role=option] >> nth=0");
    await page.click("#card [data-note=star]");
    await page.locator("#card summary").last().click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `nothing to scroll sideways: ${wide}`);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, "nothing moves by itself");
    await close(page, language);
  });
}
