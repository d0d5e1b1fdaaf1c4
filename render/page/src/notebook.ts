// The analyst's own work: stars, remarks, hidden events and corrections. It stays in this browser's storage, where that is allowed for a
// file, until it is saved; nothing is sent anywhere. Every change can be undone.

import { data } from "./data";

export interface Note {
  star?: boolean;
  hide?: boolean;
  text?: string;
}

export interface Correction {
  action: "reject" | "amend" | "merge" | "split";
  targets: string[]; // event ids; of a split: report ids
  set?: string; // amend: "field=value"
  reason: string;
}

interface Notebook {
  notes: Record<string, Note>;
  corrections: Correction[];
  intro: string;
}

const storageKey = "babad-notes:" + data.title + ":" + data.query;
const empty = (): Notebook => ({ notes: {}, corrections: [], intro: "" });
const none: Note = {};

/** Keeps what has the right form of a notebook that comes from outside; throws where it is none at all. */
function readNotebook(text: string): Notebook {
  const raw = JSON.parse(text) as Partial<Notebook> | null;
  if (typeof raw !== "object" || raw === null || typeof raw.notes !== "object") throw new Error("no notes");
  const book = empty();
  for (const [id, note] of Object.entries(raw.notes ?? {})) {
    if (typeof note !== "object" || note === null) continue;
    book.notes[id] = { star: note.star === true, hide: note.hide === true, text: typeof note.text === "string" ? note.text : "" };
  }
  for (const one of Array.isArray(raw.corrections) ? raw.corrections : []) {
    const known = ["reject", "amend", "merge", "split"].includes(one?.action) && Array.isArray(one.targets) && typeof one.reason === "string";
    if (known) book.corrections.push({ action: one.action, targets: one.targets.map(String), set: typeof one.set === "string" ? one.set : undefined, reason: one.reason });
  }
  if (typeof raw.intro === "string") book.intro = raw.intro;
  return book;
}

function stored(): Notebook {
  try {
    return readNotebook(localStorage.getItem(storageKey) ?? "");
  } catch {
    return empty(); // nothing kept yet, or no storage for files
  }
}

let book = stored();
const past: string[] = [];
const listeners: (() => void)[] = [];

export const onNotes = (listener: () => void): void => void listeners.push(listener);
export const noteOf = (id: string): Note => (Object.hasOwn(book.notes, id) ? book.notes[id] : none);
export const corrections = (): readonly Correction[] => book.corrections;
export const intro = (): string => book.intro;
export const noteCount = (): number => Object.values(book.notes).filter((note) => note.star || note.hide || note.text).length + book.corrections.length;
export const canUndo = (): boolean => past.length > 0;

function keep(): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(book));
  } catch {
    // no storage for files: the notes live as long as the page, and can be saved
  }
  for (const listener of listeners) listener();
}

function edit(action: (book: Notebook) => void): void {
  past.push(JSON.stringify(book));
  if (past.length > 100) past.shift();
  action(book);
  keep();
}

export const setNote = (id: string, change: Note): void => edit((now) => void (now.notes[id] = { ...noteOf(id), ...change }));
export const setIntro = (text: string): void => edit((now) => void (now.intro = text));
export const addCorrection = (correction: Correction): void => edit((now) => void now.corrections.push(correction));
export const dropCorrection = (index: number): void => edit((now) => void now.corrections.splice(index, 1));

export function undo(): void {
  const before = past.pop();
  if (before === undefined) return;
  book = JSON.parse(before) as Notebook;
  keep();
}

export const notesAsJson = (): string => JSON.stringify({ format: "babad-notes-1", ...book }, null, 1) + "\n";

/** Takes over saved notes. Throws where the text holds none. */
export function loadNotes(text: string): void {
  const loaded = readNotebook(text);
  edit((now) => void Object.assign(now, loaded));
}

/** One word of a POSIX shell, whatever it holds. */
const shellWord = (text: string): string => "'" + text.replace(/\0/g, "").replace(/'/g, "'\\''") + "'";

/** A shell script that gives the corrections to a chronicle. */
export function correctionsAsCommands(): string {
  const lines = book.corrections.map(({ action, targets, set, reason }) =>
    [`babad ${action} "$chronicle"`, ...targets.map(shellWord), ...(set ? ["--set", shellWord(set)] : []), "--reason", shellWord(reason)].join(" "));
  return ["#!/bin/sh", "# Corrections noted on the page: sh FILE CHRONICLE", "set -e", 'chronicle=${1:?usage: sh FILE CHRONICLE}', ...lines].join("\n") + "\n";
}
