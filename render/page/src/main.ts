import { data, words } from "./data";
import { FilterError } from "./filter";
import { makeCard } from "./card";
import { makeHistogram } from "./histogram";
import { makeLanesView } from "./lanes";
import { makeList } from "./list";
import { makeRelations } from "./relations";
import { change, onChange, readHash, view } from "./state";
import { makeToolbar } from "./toolbar";

const part = (id: string): HTMLElement => document.getElementById(id)!;

const live = part("live");
const say = (text: string): void => void (live.textContent = text);

const tooltip = part("tip");
function tip(text: string, x: number, y: number): void {
  tooltip.hidden = text === "";
  tooltip.textContent = text;
  tooltip.style.left = Math.min(x + 14, innerWidth - 330) + "px";
  tooltip.style.top = y + 16 + "px";
}

const box = part("filter") as HTMLInputElement;
const problem = part("problem");
function applyFilter(): void {
  try {
    change({ filter: box.value.trim() });
    problem.textContent = "";
    box.removeAttribute("aria-invalid");
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    problem.textContent = error.message;
    box.setAttribute("aria-invalid", "true");
  }
}

const asked = readHash();
try {
  change(asked);
} catch {
  change({ ...asked, filter: "" });
}
box.value = view.filter;

makeHistogram(part("histogram"));
const drawSvg = makeLanesView(part("lanes"), say, tip);
makeList(part("list"), part("count"));
makeCard(part("card"), say);
makeToolbar(document.querySelector(".tools")!, document.querySelector("main")!, say, drawSvg);
say("");

let typing = 0;
box.addEventListener("input", () => {
  window.clearTimeout(typing);
  typing = window.setTimeout(applyFilter, 150);
});
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter") applyFilter();
});
onChange((changed) => {
  if (changed.has("filter") && document.activeElement !== box) box.value = view.filter;
  if (changed.has("filter")) say(words("burst", part("count").textContent ?? ""));
});
part("reset").addEventListener("click", () => {
  box.value = "";
  change({ filter: "", window: null, selected: "", compare: "" });
  applyFilter();
});

document.addEventListener("keydown", (event) => {
  const typed = document.activeElement === box;
  const elsewhere = !typed && document.activeElement instanceof HTMLElement && document.activeElement.matches("input, textarea, select");
  if (elsewhere && event.key !== "Escape") return;
  if (event.key === "/" && !typed) {
    event.preventDefault();
    box.focus();
  } else if (event.key === "Escape") {
    if (typed) box.blur();
    else change({ selected: "" });
  } else if (event.key === "Enter" && view.selected && (document.activeElement === part("lanes") || document.activeElement === part("list"))) {
    part("card").focus();
  }
});
window.addEventListener("hashchange", () => {
  try {
    change(readHash());
    box.value = view.filter;
  } catch {
    // a link written by hand with a wrong filter changes nothing
  }
});

// The graph library is the slowest part to start: after the first picture.
requestAnimationFrame(() =>
  window.setTimeout(() => {
    makeRelations(part("relations"), part("relations-caption"), part("relations-rows"));
    document.documentElement.dataset.ready = String(data.events.length);
  }, 0),
);
