// Debian's Chromium for all checks of this folder; the drawings stand in the folder that BABAD_DRAWINGS names (draw_cases).
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const drawings = resolve(process.env.BABAD_DRAWINGS ?? "drawings");
export const list = (suffix) => readdirSync(drawings).filter((name) => name.endsWith(suffix)).sort();
export const address = (name, hash = "") => "file://" + join(drawings, name) + hash;

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const launch = () =>
  chromium.launch({ executablePath: process.env.BABAD_CHROMIUM ?? known.find(existsSync), args: ["--no-sandbox", "--force-device-scale-factor=1"] });
