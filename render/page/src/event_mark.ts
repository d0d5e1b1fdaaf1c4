// Marks of events and the curves that link them.

import { colourOf, colours } from "./colours";
import type { ChronicleEvent, Quad } from "./data";
import type { Pen } from "./svg_canvas";

/** The shapes of the printed sheet: circle, square, triangle, diamond. */
function markPath(context: Pen, x: number, y: number, r: number, quad: Quad): void {
  context.beginPath();
  if (quad === "vcoop") {
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else if (quad === "mcoop") {
    context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  } else if (quad === "vconf") {
    context.moveTo(x, y - r * 1.15);
    context.lineTo(x + r * 1.1, y + r * 0.85);
    context.lineTo(x - r * 1.1, y + r * 0.85);
    context.closePath();
  } else {
    context.moveTo(x, y - r * 1.25);
    context.lineTo(x + r * 1.25, y);
    context.lineTo(x, y + r * 1.25);
    context.lineTo(x - r * 1.25, y);
    context.closePath();
  }
}

/** Shape says what, fill says confidence, a sign the status, as on paper. */
export function drawMark(context: Pen, event: ChronicleEvent, x: number, y: number, r: number, selected: boolean): void {
  markPath(context, x, y, r, event.quad);
  context.fillStyle = event.confidence >= 0.5 ? colourOf(event.quad) : colours().paper;
  context.globalAlpha = event.confidence >= 0.75 || event.confidence < 0.5 ? 1 : 0.5;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colourOf(event.quad);
  context.lineWidth = 1;
  context.stroke();
  if (event.status === "denied") {
    context.strokeStyle = colours().text;
    context.beginPath();
    context.moveTo(x - r, y - r);
    context.lineTo(x + r, y + r);
    context.moveTo(x + r, y - r);
    context.lineTo(x - r, y + r);
    context.stroke();
  } else if (event.status === "planned" || event.status === "claimed" || event.status === "hypothetical") {
    context.fillStyle = event.confidence >= 0.75 ? colours().paper : colours().text;
    context.fillRect(x - 1, y - (event.status === "claimed" ? 1 : r * 0.6), 2, event.status === "claimed" ? 2 : r * 1.2);
  }
  if (selected) {
    context.strokeStyle = colours().selected;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, r + 4, 0, 2 * Math.PI);
    context.stroke();
    context.lineWidth = 1;
  }
}

/** A curve with an arrow head from an earlier event to a later one; dashed where the link is only likely. */
export function drawLink(context: Pen, from: [x: number, y: number], to: [x: number, y: number], said: boolean): void {
  const bend = Math.max(14, Math.abs(to[0] - from[0]) / 2);
  context.strokeStyle = context.fillStyle = colours().selected;
  context.lineWidth = 1.6;
  context.setLineDash(said ? [] : [5, 4]);
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0] - 7, to[1]);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(to[0] - 4, to[1]);
  context.lineTo(to[0] - 11, to[1] - 4);
  context.lineTo(to[0] - 11, to[1] + 4);
  context.closePath();
  context.fill();
}
