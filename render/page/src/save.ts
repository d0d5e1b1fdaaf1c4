// The events in view as files.

import { type ChronicleEvent, data } from "./data";
import { noteOf } from "./notebook";
import { listed } from "./state";

export function save(text: string, type: string, suffix: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = (data.title || "babad").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) + suffix;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** RFC 4180; what a spreadsheet would read as a formula gets an apostrophe. */
function csvField(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

const columns: [string, (event: ChronicleEvent) => string | number][] = [
  ["id", (e) => e.id],
  ["date", (e) => e.date ?? ""],
  ["type", (e) => e.type],
  ["mode", (e) => e.mode],
  ["kind", (e) => e.kind],
  ["quad", (e) => e.quad],
  ["actors", (e) => e.actors.join(";")],
  ["recipients", (e) => e.recipients.join(";")],
  ["place", (e) => e.place],
  ["status", (e) => e.status],
  ["numbers", (e) => e.numbers],
  ["sources", (e) => e.independent],
  ["confidence", (e) => e.confidence],
  ["headline", (e) => e.headline],
  ["star", (e) => (noteOf(e.id).star ? "yes" : "")],
  ["remark", (e) => noteOf(e.id).text ?? ""],
  ["quote", (e) => e.reports[0]?.quote ?? ""],
];

export function saveCsv(): void {
  const lines = listed().map((event) => columns.map(([, read]) => csvField(read(event))).join(","));
  save([columns.map(([key]) => key).join(","), ...lines].join("\r\n") + "\r\n", "text/csv", ".csv");
}

export function saveJson(): void {
  const clean = listed().map((event) => {
    const { start: _start, end: _end, words: _words, ...rest } = event;
    return rest;
  });
  save(JSON.stringify({ ...data, events: clean, undated: [], words: undefined }), "application/json", ".json");
}
