// Debian's Chromium for all checks of this folder; the drawings stand in the folder that BABAD_DRAWINGS names (draw_cases).
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const drawings = resolve(process.env.BABAD_DRAWINGS ?? "drawings");
export const list = (suffix) => readdirSync(drawings).filter((name) => name.endsWith(suffix)).sort();
export const address = (name, hash = "") => "file://" + join(drawings, name) + hash;

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const launch = () =>
  chromium.launch({ executablePath: process.env.BABAD_CHROMIUM ?? known.find(existsSync), args: ["--no-sandbox", "--force-device-scale-factor=1"] });

/** How the pages are opened and read; closing one checks that nothing went wrong on it and that nothing left it. */
export const opener = (browser) => ({
  async open(name, hash = "", options = {}) {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.trouble = [];
    page.requests = [];
    page.on("console", (message) => page.trouble.push(message.text()));
    page.on("pageerror", (error) => page.trouble.push(error.message));
    page.on("dialog", (dialog) => page.trouble.push("dialog: " + dialog.message()));
    page.on("request", (request) => page.requests.push(request.url()));
    await page.goto(address(name, hash));
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    return page;
  },
  async close(page, name) {
    assert.deepEqual(page.trouble, [], name + ": console, errors, dialogs");
    const left = page.requests.slice(1).filter((url) => !url.startsWith("blob:"));
    assert.deepEqual(left, [], name + ": a request left the page");
    await page.close();
  },
  data: (page) => page.evaluate(() => JSON.parse(document.getElementById("babad-data").textContent)),
  settled: (page) => page.waitForTimeout(450),
  counted: async (page) => Number((await page.textContent("#count")).replace(/ · .*/, "").replace(/\D/g, "")),
});
