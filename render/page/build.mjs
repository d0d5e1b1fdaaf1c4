// Bundles src/ into OUT/page.js and OUT/page.css, and writes OUT/policy.txt: the content security policy that lets exactly
// these two run. Usage: node build.mjs OUT
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "dist");
mkdirSync(out, { recursive: true });

const bundle = await build({
  entryPoints: [join(here, "src/main.ts")],
  bundle: true,
  minify: true,
  charset: "ascii",
  format: "iife",
  target: "es2022",
  legalComments: "eof",
  write: false,
});
const script = bundle.outputFiles[0].text;
const style = (await build({ entryPoints: [join(here, "src/page.css")], minify: true, write: false })).outputFiles[0].text;
if (script.includes("</script") || style.includes("</style")) throw new Error("the bundle would end its own element");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
// Cytoscape.js adds this one rule by itself.
const added = ".__________cytoscape_container { position: relative; }";
const used = readFileSync(join(here, "node_modules/cytoscape/dist/cytoscape.esm.mjs"), "utf8");
if (!used.includes("{ position: relative; }")) throw new Error("Cytoscape.js no longer adds the rule that the policy allows");

writeFileSync(join(out, "page.js"), script);
writeFileSync(join(out, "page.css"), style);
writeFileSync(
  join(out, "policy.txt"),
  `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)} ${hash(added)}; img-src data:; base-uri 'none'; form-action 'none'`,
);
