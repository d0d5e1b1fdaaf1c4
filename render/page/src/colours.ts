// Colours from the style sheet, so that dark mode and print change the canvas too.

import type { Quad } from "./data";

export interface Colours {
  text: string;
  muted: string;
  rule: string;
  lane: string;
  paper: string;
  cooperation: string;
  conflict: string;
  selected: string;
}

let known: Colours | undefined;

export function colours(): Colours {
  if (!known) {
    const style = getComputedStyle(document.documentElement);
    const read = (key: string) => style.getPropertyValue("--" + key).trim();
    known = {
      text: read("text"), muted: read("muted"), rule: read("rule"), lane: read("lane"), paper: read("paper"),
      cooperation: read("cooperation"), conflict: read("conflict"), selected: read("selected"),
    };
  }
  return known;
}

export function watchColours(redraw: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    known = undefined;
    redraw();
  });
}

export const colourOf = (quad: Quad): string =>
  quad === "vcoop" || quad === "mcoop" ? colours().cooperation : colours().conflict;

/** A canvas that fills its element, sharp on any screen. Returns its size in CSS pixels. */
export function fitCanvas(canvas: HTMLCanvasElement): [width: number, height: number] {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const scale = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  canvas.getContext("2d")!.setTransform(scale, 0, 0, scale, 0, 0);
  return [width, height];
}
